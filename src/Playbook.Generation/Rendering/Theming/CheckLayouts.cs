using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Generation.Declarations;
using Playbook.Generation.Rendering.Templating;

namespace Playbook.Generation.Rendering.Theming;

/// <summary>A layout that a declaration names is there: without it pages would be drawn like any other, and nobody would say why.</summary>
internal static class CheckLayouts
{
    public static void Of(ContentTypes types, Theme theme, DiagnosticBag diagnostics)
    {
        foreach (var type in types.InOrder.Where(t => t.LayoutPlace is not null && !Templates.HasLayout(theme, t.Layout)))
        {
            var report = diagnostics.Report(ThemeRules.UnknownLayout, type.LayoutPlace!.Value, type.Layout);
            report.SuggestNearest(type.Layout, Templates.LayoutsOf(theme));
            report.Help(DeclaredName.IsGood(type.Layout)
                ? $"write `themes/{theme.Name}/{Templates.LayoutPath(type.Layout)}`, or leave `layout` out: pages are then drawn with `entry`"
                : "write the name of one of the theme's layouts, or leave `layout` out: pages are then drawn with `entry`");
        }
    }
}
