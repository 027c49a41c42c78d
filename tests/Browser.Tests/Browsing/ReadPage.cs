using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Browser.Tests.Browsing;

/// <summary>What can be read in a page's HTML without a browser: all that is held where there is none, and held where there is one too.</summary>
internal static class ReadPage
{
    public static void Hold(string html)
    {
        var page = new HtmlParser().ParseDocument(html);
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        var known = ids.ToHashSet(StringComparer.Ordinal);
        Assert.Multiple(() =>
        {
            OneScriptAndNothingFromElsewhere(page);
            Assert.That(page.QuerySelectorAll("*").SelectMany(e => e.Attributes).Where(a => a.Name.StartsWith("on", StringComparison.Ordinal) || a.Name == "style").Select(a => a.Name), Is.Empty, "no script or style in an attribute");
            Assert.That(ids.CountBy(id => id).Where(same => same.Value > 1).Select(same => same.Key), Is.Empty, "ids are unique");
            Assert.That(page.QuerySelectorAll("a[href]:not(.elsewhere)").Select(a => a.GetAttribute("href")![1..]).Where(id => !known.Contains(id)), Is.Empty, "every link leads somewhere");
            Assert.That(page.QuerySelectorAll("table").Where(t => t.QuerySelector("caption") is null), Is.Empty, "tables have captions");
            Assert.That(page.QuerySelectorAll("th").Where(h => h.GetAttribute("scope") != (h.ParentElement!.ParentElement!.LocalName == "thead" ? "col" : "row")), Is.Empty, "tables have captions and scopes");
            Assert.That(page.QuerySelectorAll("svg").Where(s => s.GetAttribute("aria-hidden") != "true" && s.GetAttribute("aria-label") is not { Length: > 0 }), Is.Empty, "drawings are told in words");
            Headings([.. page.QuerySelectorAll("h1, h2, h3, h4").Select(h => h.LocalName[1] - '0')]);
            Assert.That(html.Where(c => c is '\u202e' or '\u2066' or '\u001b' or '\0' or '\u0007'), Is.Empty, "nothing reorders or hides what is read");
        });
    }

    private static void OneScriptAndNothingFromElsewhere(IDocument page)
    {
        Assert.That(page.QuerySelectorAll("script").Length, Is.EqualTo(1));
        Assert.That(page.QuerySelectorAll("style").Length, Is.EqualTo(1));
        Assert.That(page.QuerySelectorAll("[src], img, iframe, object, embed, link, form, base").Select(e => e.LocalName), Is.Empty);
        Assert.That(page.QuerySelectorAll("[href]:not(a.elsewhere)").Select(e => e.GetAttribute("href")), Has.All.StartsWith("#"));
        // Where a person may go, from a phase's table alone; the page itself loads nothing.
        Assert.That(page.QuerySelectorAll("a.elsewhere").Where(a => a.Closest("section")?.Id != "results" || a.GetAttribute("rel") != "noopener noreferrer").Select(a => a.OuterHtml), Is.Empty);
        Assert.That(page.QuerySelectorAll("a.elsewhere").Select(a => a.GetAttribute("href")), Has.All.Matches("^https?://[^/@]+/"));
        var policy = page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;
        Assert.That(policy, Does.StartWith("default-src 'none';").And.Not.Contain("unsafe"));
        foreach (var own in (string[])["script", "style"])
            Assert.That(policy, Does.Contain($"{own}-src 'sha256-{Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(page.QuerySelector(own)!.TextContent)))}'"));
    }

    private static void Headings(List<int> levels)
    {
        Assert.That(levels.Count(l => l == 1), Is.EqualTo(1));
        for (var i = 1; i < levels.Count; i++)
            Assert.That(levels[i], Is.LessThanOrEqualTo(levels[i - 1] + 1), $"heading {i} does not skip a level");
    }
}
