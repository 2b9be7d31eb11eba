using System.CommandLine;
using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Generation;
using Playbook.Generation.Rendering.Theming;
using Playbook.Text;

namespace Playbook.Cli.Commands;

/// <summary>Options that several commands have, each described once.</summary>
internal static class SharedOptions
{
    public static Option<string> Input() => new("--input")
    {
        Description = "The folder with the playbook's text.",
        HelpName = "DIR",
        DefaultValueFactory = _ => "input",
    };

    public static Option<string?> Theme() => new("--theme")
    {
        Description = "A theme's name or folder; without it, the one playbook.yml names.",
        HelpName = "NAME",
    };

    public static Option<string?> AsOf() => new("--as-of")
    {
        Description = "The day to measure reviews and dates against, such as 2026-03-01; without it, the one playbook.yml names, or today.",
        HelpName = "DATE",
    };

    public static Option<bool> Strict() => new("--strict") { Description = "Let warnings fail as errors do." };

    public static Option<bool> Summary() => new("--summary") { Description = "Say only how much there is, of what, and what to mend first." };

    public static Option<bool> Lenient() => new("--lenient") { Description = "Count errors of content as warnings: for a handbook that was never checked." };

    public static Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format")
        {
            Description = $"How to report: {string.Join(", ", formats)}.",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => formats[0],
        };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }

    /// <summary>The type of a name, or the nearest names.</summary>
    public static ContentType ExistingType(ContentTypes types, string name) =>
        types.Find(name) ?? throw new UsageException(
            $"there is no content type `{name}`",
            EditDistance.Nearest(name, types.InOrder.Select(t => t.Name)) is [var nearest, ..] ? $"did you mean `{nearest}`?" : "`playbook reference` lists them");

    /// <summary>The theme as named, once it is known to exist; null when none was named.</summary>
    public static string? ExistingTheme(string? name, string input)
    {
        if (name is null)
        {
            return null;
        }

        var problems = new DiagnosticBag();
        _ = Generation.Rendering.Theming.Theme.Load(name, SiteRequest.HomeOf(input), problems);
        return problems.ToSorted().FirstOrDefault(p => p.Rule == ThemeRules.UnknownTheme) is { } unknown
            ? throw new UsageException(unknown.Message, string.Join("; ", unknown.Help))
            : name;
    }

    /// <summary>The input folder as given, once it is known to exist.</summary>
    public static string ExistingFolder(string input) =>
        Directory.Exists(input)
            ? input
            : throw new UsageException($"there is no folder `{input}`", "name the folder with your playbook: --input DIR");
}
