using System.Collections.Immutable;
using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Generation.Parsing;
using Playbook.Text;

namespace Playbook.Generation.Declarations;

/// <summary>Reads what rules count as: <c>{ broken-link: warning }</c>, or <c>[{ rule: broken-link, path: archive/**, is: off }]</c>.</summary>
internal sealed class SeverityReader(DiagnosticBag diagnostics, Func<RuleCatalog>? rules)
{
    private static readonly Field Is = new() { Name = "is", Kind = FieldKind.Enum, Values = ["error", "warning", "hint", "off"], Required = true, Example = "warning" };

    /// <summary>One item of the list form, as a declaration.</summary>
    public static ContentType Item { get; } = new()
    {
        Name = "severity",
        Noun = "an item of `severity`",
        Plural = "",
        Folder = "",
        Layout = "",
        Fields =
        [
            new Field { Name = "rule", Kind = FieldKind.Text, Required = true, Example = "broken-link" },
            new Field { Name = "path", Kind = FieldKind.Text, Example = "archive/**" },
            Is,
        ],
    };

    private RuleCatalog? _catalog;

    public ImmutableArray<SeverityOverride> Table(MapValue? table) => table is null
        ? []
        : [.. table.Entries
            .Where(e => e.Value is TextValue && MayChange(e.Key.Value, e.Key.Span, (TextValue)e.Value))
            .Select(e => new SeverityOverride(e.Key.Value, null, SeverityOf((TextValue)e.Value)))];

    public ImmutableArray<SeverityOverride> List(YamlSequence list)
    {
        var severities = ImmutableArray.CreateBuilder<SeverityOverride>();
        foreach (var node in list.Items)
        {
            if (node is not YamlMapping yaml)
            {
                diagnostics.Report(FieldRules.WrongKind, node.Span, "severity", "a rule, a path and what it is")
                    .Help("write `{ rule: broken-link, path: archive/**, is: warning }`");
                continue;
            }

            var fields = FieldReader.Read(yaml, Item, diagnostics, new FieldReadingOptions { Place = yaml.Span }).Fields;
            if (fields["rule"] is TextValue rule && fields["is"] is TextValue level && MayChange(rule.Value, rule.Span, level))
            {
                severities.Add(new SeverityOverride(rule.Value, fields.Text("path"), SeverityOf(level)));
            }
        }

        return severities.ToImmutable();
    }

    private bool MayChange(string name, SourceSpan place, TextValue level)
    {
        if (rules is null)
        {
            return true;
        }

        if ((_catalog ??= rules()).Find(name) is { } rule)
        {
            if (rule.IsFixed)
            {
                diagnostics.Report(SettingsRules.RefusedSetting, place, name, level.Value, "a site with such a file is never published")
                    .Help("take the line out");
            }

            return !rule.IsFixed;
        }

        diagnostics.Report(SettingsRules.UnknownRule, place, name)
            .SuggestNearest(name, _catalog.Names)
            .Help("`playbook rules` lists them");
        return false;
    }

    private static Severity SeverityOf(TextValue written) => Enum.Parse<Severity>(written.Value, ignoreCase: true);
}
