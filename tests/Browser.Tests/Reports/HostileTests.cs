using System.Text.Json;
using AngleSharp.Html.Parser;
using Browser.Tests.Browsing;
using Browser.Tests.Runs;
using Markdig;

namespace Browser.Tests.Reports;

/// <summary>What a run says is text in every form of its report, whatever it says.</summary>
public sealed class HostileTests
{
    [Test]
    public async Task Html_EveryTextIsAnAttack_AllOfItStaysText()
    {
        using var run = Hostile.Run();
        var html = (await GeneratedReport.WriteAsync(run)).Html!;
        ReadPage.Hold(html);
        Assert.That(new HtmlParser().ParseDocument(html).Body!.TextContent, Does.Contain("<script>window.hacked=1</script>"), "it is there to be read");
        if (Chromium.Program is null)
            return;
        await using var opened = await OpenedPage.OpenAsync(html);
        await opened.AskAsync<int>("document.querySelectorAll('details').forEach(d => d.open = true), 0");
        Assert.That(await opened.AskAsync<bool>("window.hacked === undefined"), Is.True);
        Assert.That(await opened.AskAsync<int>("document.querySelectorAll('script').length + document.querySelectorAll('img, iframe, [onmouseover], [onerror]').length"), Is.EqualTo(1));
        Assert.That(opened.Complaints, Is.Empty);
        Assert.That(opened.Requests, Has.Count.EqualTo(1));
    }

    [Test]
    public void Html_OfARealRunWithHostileAgents_StaysText()
    {
        ReadPage.Hold(RealRun.Html);
        Assert.That(RealRun.Html, Does.Contain("&lt;img src=x onerror=alert(1)&gt;"));
    }

    [Test]
    public async Task Markdown_EveryTextIsAnAttack_BecomesNoElement()
    {
        using var run = Hostile.Run();
        var markdown = (await GeneratedReport.WriteAsync(run)).Markdown;
        var page = new HtmlParser().ParseDocument(Markdown.ToHtml(markdown, new MarkdownPipelineBuilder().UsePipeTables().Build()));
        Assert.Multiple(() =>
        {
            Assert.That(page.QuerySelectorAll("script, img, iframe, style, [onmouseover]"), Is.Empty);
            Assert.That(page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")), Has.All.StartsWith("#"));
            Assert.That(page.QuerySelectorAll("h1").Length, Is.EqualTo(1));
            Assert.That(page.QuerySelectorAll("tr").Select(r => r.Closest("table")!.QuerySelectorAll("thead th").Length == r.Children.Length), Has.All.True, "no cell of its own");
            Assert.That(markdown.Where(c => c is '\u202e' or '\u2066' or '\u001b' or '\0' or '\u0007'), Is.Empty);
        });
    }

    [Test]
    public async Task Json_EveryTextIsAnAttack_IsKeptAsItWasAndShownAsAscii()
    {
        using var run = Hostile.Run();
        var json = (await GeneratedReport.WriteAsync(run)).Json!.Value;
        var text = JsonSerializer.Serialize(json);
        Assert.That(text.All(char.IsAscii), Is.True);
        Assert.That(text, Does.Not.Contain("<script"));
        Assert.That(json.GetProperty("requirements")[0].GetProperty("text").GetString(), Is.EqualTo(Hostile.Text.Replace('\ud800', '\ufffd')));
    }
}
