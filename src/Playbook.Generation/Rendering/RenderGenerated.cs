using Playbook.Diagnostics;
using Playbook.Execution;
using Playbook.Generation.Rendering.Templating;

namespace Playbook.Generation.Rendering;

/// <summary>Draws the pages that no file stands for.</summary>
/// <param name="problems">Gathers what templates get wrong.</param>
internal sealed class RenderGenerated(TemplateProblems problems) : IEachModule<GeneratedPage, RenderedPage>
{
    public Stage Stage => Stage.Render;

    public RenderedPage? Execute(GeneratedPage item, DiagnosticBag diagnostics)
    {
        try
        {
            return item.Render();
        }
        catch (TemplateException e)
        {
            problems.Add(e, item.Address.Value);
            return null;
        }
    }
}
