using System.Reflection;
using Playbook.Diagnostics;
using Playbook.Generation.Validation;

namespace Playbook.Tests.Listing;

/// <summary>The lists that the compiler makes hold all that reflection finds.</summary>
public sealed class ListedTests
{
    private static readonly string[] Parts = ["Playbook.Core", "Playbook.Search", "Playbook.Generation", "Playbook.Preview", "playbook"];

    [Fact]
    public void Every_rule_of_every_part_is_in_the_catalog()
    {
        var declared = Types()
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(f => f.FieldType == typeof(DiagnosticRule))
            .Select(f => ((DiagnosticRule)f.GetValue(null)!).Code);

        Assert.Equal(declared.Order(StringComparer.Ordinal), Playbook.Cli.Rules.Catalog.Rules.Select(r => r.Code));
    }

    [Fact]
    public void Every_rule_of_meaning_is_checked()
    {
        var declared = Types().Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IContentRule)));

        Assert.Equal(declared.Select(t => t.FullName!).Order(StringComparer.Ordinal), ValidateContent.All.Select(r => r.GetType().FullName!));
    }

    private static IEnumerable<Type> Types() => Parts.SelectMany(p => Assembly.Load(p).GetTypes()).Where(t => !t.ContainsGenericParameters);
}
