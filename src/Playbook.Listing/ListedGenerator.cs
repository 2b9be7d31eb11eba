using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Playbook.Listing;

/// <summary>
/// Fills in the lists marked <c>[Listed]</c>, so that a rule is one file that nothing else has to know of, and the program needs no reflection to find it.
/// What cannot be listed, for it is private or its constructor asks for something, fails to compile in the list.
/// </summary>
[Generator]
public sealed class ListedGenerator : IIncrementalGenerator
{
    private const string Mark = "Playbook.Execution.ListedAttribute";

    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var lists = context.SyntaxProvider.ForAttributeWithMetadataName(
            Mark,
            (_, _) => true,
            (found, _) => Listing.Of((IPropertySymbol)found.TargetSymbol, found.SemanticModel.Compilation.Assembly));
        context.RegisterSourceOutput(lists, (output, list) => output.AddSource(list.File, SourceText.From(list.Source, Encoding.UTF8)));
    }
}
