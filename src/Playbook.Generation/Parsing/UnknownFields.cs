using System.Collections.Immutable;
using System.Globalization;
using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Text;

namespace Playbook.Generation.Parsing;

/// <summary>The names in one map that its declaration does not have, and which declared names may have been meant.</summary>
internal sealed class UnknownFields
{
    // Whoever has more than this many is not misspelling.
    private const int MostReports = 20;

    private readonly ImmutableArray<YamlEntry> _unknown;
    private readonly List<string> _declared = [];
    private readonly List<string> _free = [];
    private readonly YamlMapping _yaml;

    /// <param name="unknown">Entries of <paramref name="yaml"/> that are neither declared nor allowed otherwise.</param>
    public UnknownFields(IEnumerable<YamlEntry> unknown, ImmutableArray<Field> declared, YamlMapping yaml)
    {
        _unknown = [.. unknown];
        _yaml = yaml;
        if (!_unknown.IsEmpty)
        {
            _declared.AddRange(declared.Select(f => f.Name));

            // A field that is there already cannot be the one that was meant.
            _free.AddRange(_declared.Where(name => yaml.Find(name) is null));
        }
    }

    /// <summary>Whether a missing field is probably there under a misspelt name, which is reported already: one slip is one problem.</summary>
    public bool MayMean(Field field) =>
        !_unknown.IsEmpty && _unknown.Take(MostReports).Any(e => EditDistance.Nearest(e.Key.Value, [field.Name]).Count > 0);

    /// <param name="owner">Who has them: <c>a play</c>.</param>
    /// <param name="label">A few words below the name.</param>
    public void Report(string owner, string label, DiagnosticBag diagnostics)
    {
        foreach (var (key, _) in _unknown.Take(MostReports))
        {
            Explain(diagnostics.Report(FieldRules.UnknownField, key.Span, Excerpt.Of(key.Value), owner).Label(label), key);
        }

        if (_unknown.Length > MostReports)
        {
            var next = _unknown[MostReports].Key;
            diagnostics.Report(FieldRules.UnknownField, next.Span, Excerpt.Of(next.Value), owner)
                .Label(label)
                .Help(string.Create(CultureInfo.InvariantCulture, $"{_unknown.Length - MostReports} unknown fields from here on: is this the right file?"));
        }
    }

    // `{ value: 0,5 }` is a value of 0 and a name 5.
    private string? DecimalBefore(YamlScalar key)
    {
        var at = _yaml.Entries.ToList().FindIndex(e => e.Key == key);
        return at > 0 && key.Value.All(char.IsAsciiDigit) && _yaml.Entries[at - 1].Value is YamlScalar { Value: var whole }
            && whole.Length > 0 && whole.TrimStart('-').All(char.IsAsciiDigit) ? $"{whole}.{key.Value}" : null;
    }

    private void Explain(DiagnosticBuilder report, YamlScalar key)
    {
        if (DecimalBefore(key) is { } number)
        {
            report.Help($"write `{number}`: a comma ends the value, a point stands before decimals");
            return;
        }

        var visible = string.Concat(key.Value.Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.Format)).Trim();
        if (visible != key.Value && _free.Contains(visible))
        {
            report.Help($"a character that cannot be seen stands in the name: type `{visible}` again").Fix(key.Span, visible, safe: true);
        }
        else if (EditDistance.Nearest(key.Value, _free).Count > 0)
        {
            report.SuggestNearest(key.Value, _free);
        }
        else if (EditDistance.Nearest(key.Value, _declared, most: 1) is [var given])
        {
            report.Help($"`{given}` is there already: keep one of the two");
        }
        else if (_declared.Count <= 12)
        {
            report.Help($"use one of {string.Join(", ", _declared.Select(name => $"`{name}`"))}");
        }
        else
        {
            report.Help("delete it, or start its name with `x-` to keep it as a note of your own");
        }
    }
}
