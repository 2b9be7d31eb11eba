using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Generation.Loading;
using Playbook.Generation.Parsing.Markdown;

namespace Playbook.Generation.Linking;

/// <summary>Finds where one link leads. The order of attempts is the order in which people mean them: outside, heading, name, file, address.</summary>
internal sealed class ResolveLink(PlaybookModel model, SiteMap map, ShownFiles files, LeftOutFiles others)
{
    public ResolvedLink Execute(Entry from, BodyLink link, DiagnosticBag diagnostics)
    {
        if (link.Kind == LinkKind.Wiki)
        {
            return ByName(from, link, diagnostics);
        }

        // The reader of the text has refused unsafe addresses already and left an empty target behind.
        if (link.Target.Length == 0)
        {
            return ResolvedLink.Broken;
        }

        if (HasScheme(link.Target))
        {
            return new ResolvedLink(ResolvedLinkKind.External, link.Target, null);
        }

        var path = LinkPath.Parse(link.Target, from.Source.Path);
        if (path.IsEmpty)
        {
            return ToPage(LinkTarget.To(from), path);
        }

        if (path.Path is null)
        {
            diagnostics.Report(LinkRules.LinkOutside, link.TargetSpan, link.Target).Help("link to a page of the playbook, or to a web address starting with https://");
            return ResolvedLink.Broken;
        }

        if (map.Asset(path.Path) is { } asset)
        {
            return ToFile(asset, path, link, diagnostics);
        }

        if (map.AtPath(path.Path) is null && others.WhyNot(path.Path) is { } known)
        {
            diagnostics.Report(LinkRules.UnpublishedFile, link.TargetSpan, link.Target, known.Reason).Help(known.Advice);
            return ResolvedLink.Broken;
        }

        if (link.Kind == LinkKind.Table)
        {
            SuggestFile(diagnostics.Report(LinkRules.MissingTable, link.TargetSpan, link.Target), from, link, path, FileKinds.IsTable,
                "save the table as a CSV file beside this page and write its name, such as `./answers.csv`");
            return ResolvedLink.Broken;
        }

        if (link.Kind == LinkKind.Image)
        {
            SuggestFile(diagnostics.Report(LinkRules.MissingImage, link.TargetSpan, link.Target), from, link, path, FileKinds.IsPicture,
                "put the picture (png, jpg, webp, gif, avif or svg) beside this page and write its name, such as `./picture.png`");
            return ResolvedLink.Broken;
        }

        var target = map.AtPath(path.Path) ?? (path.IsRooted ? null : map.AtAddress("/" + path.Path)) ?? FromAddress(from, link.Target);
        return target is null ? Broken(from, link, path, diagnostics) : ToPage(target, path);
    }

    private ResolvedLink ToFile(string asset, LinkPath path, BodyLink link, DiagnosticBag diagnostics)
    {
        var (file, href) = (files.Asset(asset), LinkPath.Escape(map.AddressOfAsset(asset).Value) + path.Suffix);
        if (link.Kind == LinkKind.Image && file.Kind.Use != FileUse.Picture)
        {
            diagnostics.Report(LinkRules.MissingImage, link.TargetSpan, link.Target)
                .Label($"its kind is {file.Kind.Name}")
                .Help($"link to it instead, without the `!`: `[{link.Text}]({link.Target})`");
            return ResolvedLink.Broken;
        }

        return new ResolvedLink(ResolvedLinkKind.Asset, href, null)
        {
            Asset = asset,
            Size = link.Kind is LinkKind.Image or LinkKind.Html ? files.SizeOf(asset) : null,
            Table = link.Kind == LinkKind.Table ? files.TableIn(asset, diagnostics) : null,
            Document = file.Kind.Use != FileUse.Picture || file.Kind.IsSaved ? new LinkedDocument(file.Kind.Name, file.Length, file.Kind.IsSaved) : null,
        };
    }

    /// <summary>An imported page may mean its link from its published address, not from its file.</summary>
    private LinkTarget? FromAddress(Entry from, string target)
    {
        var fromAddress = LinkPath.Parse(target, from.Address.Value.TrimStart('/') + "x");
        return fromAddress.Path is null ? null : map.AtAddress("/" + fromAddress.Path);
    }

    private static ResolvedLink ToPage(LinkTarget page, LinkPath path)
    {
        var address = LinkPath.Escape(page.Address.Value) + path.Query;
        var resolved = new ResolvedLink(ResolvedLinkKind.Page, address, page);
        if (path.Fragment is not { } fragment)
        {
            return resolved;
        }

        if (page.AnchorFor(fragment) is { } id)
        {
            return resolved.At(id);
        }

        // The page's first heading became its title: its address is the page's own.
        if (fragment == AddressOf.Slug(page.Title) || fragment == PageIds.Slug(page.Title))
        {
            return resolved;
        }

        // The page calls a part of its own so; on the git host the words of the heading are its address all the same.
        if (page.Entry?.Headings.FirstOrDefault(h => PageIds.Slug(h.Text) == fragment) is { } heading)
        {
            return resolved.At(heading.Id);
        }

        // A layout may have such a part; the finished page tells.
        return resolved with { Part = fragment };
    }

    private ResolvedLink ByName(Entry from, BodyLink link, DiagnosticBag diagnostics)
    {
        var hash = link.Target.IndexOf('#', StringComparison.Ordinal);
        var name = hash < 0 ? link.Target : link.Target[..hash];
        var meant = model.Lookup(name);
        if (meant is [var entry])
        {
            return ToPage(LinkTarget.To(entry), new LinkPath("", false, false, "", hash < 0 ? null : link.Target[(hash + 1)..]));
        }

        if (meant.Length > 1)
        {
            diagnostics.Report(LinkRules.AmbiguousReference, link.TargetSpan, name, string.Join(" or ", meant.Select(m => $"`{m.Id}`")))
                .Help($"write the one you mean in full: `[[{meant[0].Id}]]`");
            return ResolvedLink.Broken;
        }

        diagnostics.Report(LinkRules.BrokenLink, link.TargetSpan, link.Target)
            .SuggestNearest(name, model.Entries.SelectMany(e => e.OtherNames.Select(n => n.Value).Append(e.Title.Value).Append(e.Id.ToString())), link.TargetSpan)
            .Help("write a page's title, alias or id between the brackets, such as `[[metric/nps]]`");
        return ResolvedLink.Broken;
    }

    private ResolvedLink Broken(Entry from, BodyLink link, LinkPath path, DiagnosticBag diagnostics)
    {
        var problem = diagnostics.Report(LinkRules.BrokenLink, link.TargetSpan, link.Target);
        if (map.HasFolder(path.Path!))
        {
            problem.Help($"the folder `{path.Path}` has no page of its own: link to one in it, or add `{path.Path}/index.md`");
        }
        else
        {
            SuggestFile(problem, from, link, path, _ => true, "check the file's name and folder, or remove the link");
        }

        return ResolvedLink.Broken;
    }

    /// <summary>Offers what differs in letter case only, then what is called alike.</summary>
    /// <param name="otherwise">What else to do, where letter case is not the whole mistake.</param>
    private void SuggestFile(DiagnosticBuilder problem, Entry from, BodyLink link, LinkPath path, Func<string, bool> isWanted, string otherwise)
    {
        if (map.InAnotherCase(path.Path!, path.IsRooted) is { } rightCase && isWanted(rightCase))
        {
            var right = Written(from, link, path, rightCase);
            problem.Help($"write `{right}`: most servers tell capital letters apart").Fix(link.TargetSpan, right, safe: true);
            return;
        }

        var similar = map.Similar(path.Path!, isWanted).Select(p => Written(from, link, path with { IsRooted = false }, p)).ToList();
        if (similar.Count > 0)
        {
            problem.Help($"did you mean {string.Join(" or ", similar.Select(s => $"`{s}`"))}?");
        }

        if (similar.Count == 1)
        {
            problem.Fix(link.TargetSpan, similar[0], safe: false);
        }

        // A page that is called alike says enough.
        if (similar.Count == 0 || link.Kind is LinkKind.Image or LinkKind.Table)
        {
            problem.Help(otherwise);
        }
    }

    /// <summary>Another target in the way this link is written.</summary>
    private static string Written(Entry from, BodyLink link, LinkPath path, string target)
    {
        var after = AfterPath(link.Target);
        var folder = link.Target.AsSpan(0, link.Target.Length - after.Length).EndsWith("/") ? "/" : "";
        var written = path.IsRooted ? "/" + target : LinkPath.Relative(from.Source.Path, target, link.Target.StartsWith("./", StringComparison.Ordinal));
        return LinkPath.Spaced(written) + folder + after;
    }

    // What a link says beyond the file stays when the file is put right.
    private static string AfterPath(string target) => target.IndexOfAny(['?', '#']) is >= 0 and var at ? target[at..] : "";

    private static bool HasScheme(string target)
    {
        var colon = target.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && target.AsSpan(0, colon).IndexOfAny("/?#") < 0 && char.IsAsciiLetter(target[0]);
    }
}
