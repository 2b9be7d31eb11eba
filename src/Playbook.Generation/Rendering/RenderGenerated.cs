using Playbook.Diagnostics;
using Playbook.Execution;
using Playbook.Generation.Rendering.Theming;

namespace Playbook.Generation.Rendering;

/// <summary>Draws the pages that no file stands for.</summary>
internal sealed class RenderGenerated : IEachModule<GeneratedPage, RenderedPage>
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
            diagnostics.Report(ThemeRules.TemplateFailed, item.Address.OutputFile, e.Template, e.Message).Help("mend the theme's template");
            return null;
        }
    }
}
