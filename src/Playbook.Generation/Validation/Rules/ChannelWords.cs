using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Playbook.Metrics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>The channels that a metric's population names: "visits to the website" are made there and nowhere else.</summary>
internal static partial class ChannelWords
{
    // What a channel is called, and where what is counted there can be read. A landing page is what an advert leads to.
    private static readonly ImmutableArray<(string Words, ImmutableArray<string> Channels)> Known =
    [
        (@"websites?|web\s?sites?|web|web\s?pages?|web\s?shop|online\s?shop", ["website"]),
        (@"landing\s?pages?", ["website", "advertising", "social media", "email"]),
        (@"(?:mobile\s)?apps?|signed-in\s\w+", ["mobile app", "in product"]),
        (@"(?:in\s)?(?:the\s)?product|in-product", ["in product", "mobile app"]),
        (@"e-?mails?|newsletters?|mailings?", ["email"]),
        (@"sms|text\smessages?", ["text message"]),
        (@"push(?:\smessages?|\snotifications?)?", ["push message"]),
        (@"social\smedia|social\snetworks?", ["social media"]),
        (@"search\sengines?|search\sresults?", ["search engine"]),
        (@"adverts?|advertisements?|ads?", ["advertising", "social media", "search engine"]),
        (@"chats?|chat\sbot", ["chat"]),
        (@"phone|telephone|calls?|hotline|call\scentre|call\scenter", ["phone"]),
        (@"stores?|shops?|branch(?:es)?|counters?|in-store", ["in store"]),
        (@"events?|fairs?|trade\sshows?", ["event"]),
        (@"letters?|by\spost", ["post"]),
        (@"print|posters?|leaflets?|brochures?", ["print"]),
    ];

    // People meet us in many places; only an event has one of its own.
    private static readonly ImmutableArray<string> Events =
    [
        "visit", "session", "ticket", "click", "view", "pageview", "impression", "order", "email", "attempt", "call", "chat", "transaction", "task", "search", "form", "cart", "checkout",
        "download", "install", "error", "conversation", "reply", "purchase", "interaction", "contact", "complaint", "booking", "appointment", "delivery", "message", "query", "signup",
    ];

    /// <summary>The channels in which what a population counts can happen; empty where it names none, or counts people.</summary>
    public static ImmutableArray<string> CountedIn(string population)
    {
        var noun = CountedThing.NounOf(population);
        if (!Events.Any(e => CountedThing.IsAlike(e, noun)) || Except().IsMatch(population))
        {
            return [];
        }

        return [.. Known.Where(k => Regex.IsMatch(population, $@"\b(?:{k.Words})\b", RegexOptions.IgnoreCase)).SelectMany(k => k.Channels).Distinct(StringComparer.Ordinal)];
    }

    [GeneratedRegex(@"\b(?:all|any|every|other|except|without|not|outside|elsewhere)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Except();
}
