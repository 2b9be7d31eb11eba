using System.Text;
using Playbook.Diagnostics;
using Playbook.Execution;
using Playbook.Files;
using Playbook.Generation.Rendering;

namespace Playbook.Generation.Writing;

/// <summary>Spells a page's addresses for the place it is built for, turns it into bytes and hands them over.</summary>
internal sealed class FinishPage(AddressForm addresses, IOutputFiles output) : IEachModule<RenderedPage, WrittenPage>
{
    public Stage Stage => Stage.Write;

    public WrittenPage Execute(RenderedPage item, DiagnosticBag diagnostics)
    {
        var html = addresses.Apply(item.Html, item.Address);
        var file = new OutputFile(item.Address, Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8");
        output.Write(file);
        return new WrittenPage(item.Address, file.Content.Length);
    }
}

/// <summary>What is remembered of a page once it is written.</summary>
internal sealed record WrittenPage(SitePath Address, long Length);
