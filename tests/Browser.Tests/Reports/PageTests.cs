using Browser.Tests.Browsing;
using Browser.Tests.Runs;

namespace Browser.Tests.Reports;

/// <summary>The page as it is in a browser, where there is one; what can be read in its HTML everywhere.</summary>
public sealed class PageTests
{
    [TestCase("real", "light", 1280)]
    [TestCase("real", "dark", 1280)]
    [TestCase("real", "light", 390)]
    [TestCase("40", "light", 1280)]
    [TestCase("40", "dark", 1280)]
    [TestCase("2000", "dark", 1280)]
    public async Task Page_Opened_IsQuietAloneAndAccessible(string run, string scheme, int width)
    {
        var html = await HtmlAsync(run);
        ReadPage.Hold(html);
        if (Chromium.Program is null)
            return;
        await using var opened = await OpenedPage.OpenAsync(html, scheme, width);
        await opened.ShootAsync($"{run}-{scheme}-{width}");
        Assert.That(await Axe.ViolationsAsync(opened), Is.Empty);
        Assert.That(opened.Complaints, Is.Empty);
        Assert.That(opened.Requests, Has.Count.EqualTo(1), string.Join(", ", opened.Requests));
        Assert.That(await opened.AskAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), Is.True, "only charts and tables are scrolled sideways");
        Assert.That(await opened.AskAsync<string>("getComputedStyle(document.querySelector('.outcome')).color"), Is.Not.EqualTo("rgb(0, 0, 0)"), "the style sheet is in force");
    }

    [Test]
    public async Task Page_AllFoldsOpened_IsStillAccessible()
    {
        var html = await HtmlAsync("240");
        ReadPage.Hold(html);
        if (Chromium.Program is null)
            return;
        await using var opened = await OpenedPage.OpenAsync(html);
        await opened.AskAsync<int>("document.querySelectorAll('details').forEach(d => d.open = true), 0");
        await opened.ShootAsync("opened-240");
        Assert.That(await Axe.ViolationsAsync(opened), Is.Empty);
    }

    [Test]
    public async Task Keyboard_TabFromTheTop_ReachesEverythingThatCanBeUsed()
    {
        var html = RealRun.Html;
        ReadPage.Hold(html);
        if (Chromium.Program is null)
            return;
        await using var opened = await OpenedPage.OpenAsync(html);
        var usable = await opened.AskAsync<int>("[...document.querySelectorAll('a[href], summary, input, [tabindex=\"0\"]')].filter(e => e.checkVisibility()).length");
        await opened.AskAsync<int>("window.seen = new Set(), 0");
        await opened.Page.Keyboard.PressAsync("Tab");
        Assert.That(await opened.AskAsync<string>("document.activeElement.textContent"), Is.EqualTo("Skip to the report"));
        Assert.That(await opened.AskAsync<bool>("document.activeElement.getBoundingClientRect().left >= 0"), Is.True, "it is seen once it has the focus");
        for (var i = 0; i < usable; i++)
        {
            Assert.That(await opened.AskAsync<bool>("document.activeElement === document.body || getComputedStyle(document.activeElement).outlineStyle !== 'none'"), Is.True, "the focus is seen");
            await opened.AskAsync<int>("document.activeElement === document.body || seen.add(document.activeElement), 0");
            await opened.Page.Keyboard.PressAsync("Tab");
        }
        Assert.That(await opened.AskAsync<int>("seen.size"), Is.EqualTo(usable));
    }

    [Test]
    public async Task Filter_Typed_ShowsThoseRowsAndOpensTheirGroups()
    {
        var html = await HtmlAsync("240");
        if (Chromium.Program is null)
        {
            Assert.That(html, Does.Contain("class=\"filter\" hidden"), "what needs a script waits to be shown by it");
            return;
        }
        await using var opened = await OpenedPage.OpenAsync(html);
        await opened.Page.TypeAsync("#task-filter", "T239");
        await opened.Page.WaitForFunctionAsync("() => document.querySelector('.filter output').textContent === '1 of 240 tasks'");
        Assert.That(await opened.AskAsync<string>("[...document.querySelectorAll('.filtered tbody tr')].filter(r => r.checkVisibility()).map(r => r.cells[0].textContent).join()"), Is.EqualTo("T239"));
    }

    [Test]
    public async Task Page_NoScriptMayRun_ShowsTheSameWithoutAFilter()
    {
        var html = await HtmlAsync("40");
        if (Chromium.Program is null)
        {
            ReadPage.Hold(html);
            return;
        }
        await using var opened = await OpenedPage.OpenAsync(html, script: false);
        Assert.That(await opened.AskAsync<bool>("document.querySelector('#task-filter').checkVisibility()"), Is.False);
        Assert.That(await opened.AskAsync<int>("[...document.querySelectorAll('.filtered tbody tr')].filter(r => r.checkVisibility()).length"), Is.EqualTo(40));
    }

    [Test]
    public async Task Page_TwoThousandTasks_IsBelowTenMegabytes() =>
        Assert.That(System.Text.Encoding.UTF8.GetByteCount(await HtmlAsync("2000")), Is.LessThan(10_000_000));

    [Test]
    public async Task Page_TenThousandTasks_OpensWithAllOfThem()
    {
        var html = (await GeneratedReport.WriteAsync(10_000)).Html!;
        if (Chromium.Program is null)
        {
            ReadPage.Hold(html);
            return;
        }
        await using var opened = await OpenedPage.OpenAsync(html);
        Assert.That(await opened.AskAsync<int>("document.querySelectorAll('.filtered tbody tr').length"), Is.EqualTo(10_000));
        Assert.That(await opened.AskAsync<string>("document.querySelector('#tasks figcaption').textContent"), Does.Contain("at most 4 at once"));
        Assert.That(opened.Complaints, Is.Empty);
    }

    private static async Task<string> HtmlAsync(string run) => run == "real" ? RealRun.Html : (await GeneratedReport.WriteAsync(int.Parse(run))).Html!;
}
