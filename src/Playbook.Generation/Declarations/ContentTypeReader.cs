using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Generation.Parsing;
using Playbook.Text;

namespace Playbook.Generation.Declarations;

/// <summary>Reads the declarations of content types: the built-in ones that ship with Playbook, then a team's own.</summary>
public static class ContentTypeReader
{
    private const string Folder = "types/";
    private const string CommonFile = Folder + "common.yml";

    private static readonly Lazy<Known> BuiltInTypes = new(() =>
    {
        var diagnostics = new DiagnosticBag();
        var declared = Declare(BuiltInFiles(), [], diagnostics);
        var types = declared.ToContentTypes();
        return diagnostics.IsEmpty
            ? new Known(types, [.. declared.Common.Select(f => f.Name)])
            : throw new InvalidOperationException(string.Join(Environment.NewLine, diagnostics.ToSorted().Select(d => $"{d.Span} {d.Message}")));
    });

    /// <summary>The types that every playbook has. Read once.</summary>
    public static ContentTypes BuiltIn => BuiltInTypes.Value.Types;

    /// <summary>The names of the fields that every type has, in order.</summary>
    public static ImmutableArray<string> CommonFields => BuiltInTypes.Value.Common;

    /// <summary>The built-in types, extended by a team's declarations; one with a mistake in it counts as far as it was understood.</summary>
    /// <param name="team">The files of <c>_types</c>, in the order of their paths.</param>
    public static ContentTypes Read(IReadOnlyCollection<SourceFile> team, DiagnosticBag diagnostics) =>
        team.Count == 0 ? BuiltIn : Read(BuiltInFiles(), team, diagnostics);

    /// <summary>The same over any set of base declarations.</summary>
    internal static ContentTypes Read(ImmutableArray<SourceFile> builtIn, IEnumerable<SourceFile> team, DiagnosticBag diagnostics) =>
        Declare(builtIn, team, diagnostics).ToContentTypes();

    private static DeclaredTypes Declare(ImmutableArray<SourceFile> builtIn, IEnumerable<SourceFile> team, DiagnosticBag diagnostics)
    {
        var types = new DeclaredTypes(diagnostics);
        foreach (var file in builtIn.Where(f => f.Path == CommonFile))
        {
            types.AddCommon(YamlReader.Read(file, diagnostics));
        }

        foreach (var file in builtIn.Where(f => f.Path != CommonFile))
        {
            types.Add(YamlReader.Read(file, diagnostics), isBuiltIn: true);
        }

        foreach (var file in team)
        {
            types.Add(YamlReader.Read(file, diagnostics), isBuiltIn: false);
        }

        return types;
    }

    internal static ImmutableArray<SourceFile> BuiltInFiles()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => new SourceFile(name, TextOf(assembly, name))),
        ];
    }

    private sealed record Known(ContentTypes Types, ImmutableArray<string> Common);

    private static string TextOf(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
