using System.Diagnostics;
using System.Globalization;
using Browser.Tests.Browsing;
using Maestro.Tests.Reports;
using PuppeteerSharp;

namespace Benchmarks.Reports;

/// <summary>What the report of a large run costs: to be written, and until a browser shows all of it.</summary>
internal sealed class ReportBenchmark : IBenchmark
{
    private const int Large = 2000;
    private const int Small = 20;
    private const int Rounds = 7;
    private const double Goal = 2;

    /// <inheritdoc/>
    public string Name => "report";

    /// <inheritdoc/>
    public string Summary => "the report of a run of 2,000 tasks, written in all forms and opened in Chromium, beside that of 20 tasks";

    /// <inheritdoc/>
    public async Task RunAsync(TextWriter output)
    {
        var (written, shown) = (new Dictionary<int, double>(), new Dictionary<int, double>());
        foreach (var tasks in (int[])[Small, Large])
        {
            var html = await WriteAsync(output, tasks, written);
            if (Chromium.Program is null)
                output.WriteLine("  no Chromium here: nothing is opened");
            else
                shown[tasks] = await ShowAsync(output, tasks, html);
        }
        output.WriteLine(Line($"  written: {written[Large] / written[Small]:0.0} times the small one's time, for {Large / Small} times the tasks"));
        Benchmarks.Goal.AtMost(output, Line($"s to write it"), written[Large], Goal);
        if (shown.Count > 0)
        {
            output.WriteLine(Line($"  shown: {shown[Large] / shown[Small]:0.0} times the small one's time"));
            Benchmarks.Goal.AtMost(output, "s to write it and to show it", written[Large] + shown[Large], Goal);
        }
    }

    private static async Task<string> WriteAsync(TextWriter output, int tasks, Dictionary<int, double> written)
    {
        using var run = GeneratedReport.Run(tasks);
        var html = (await GeneratedReport.WriteAsync(run)).Html!;
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var watch = Stopwatch.StartNew();
            await GeneratedReport.WriteAsync(run);
            times.Add(watch.Elapsed.TotalSeconds);
        }
        written[tasks] = Say(output, $"{tasks} tasks, written as Markdown, HTML ({html.Length / 1e6:0.00} MB) and JSON", times);
        return html;
    }

    // A browser of its own for each round: a page it knows already would be shown from memory.
    private static async Task<double> ShowAsync(TextWriter output, int tasks, string html)
    {
        var times = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            using var folder = new ScratchFolder();
            File.WriteAllText(folder["report.html"], html);
            await using var browser = await Chromium.StartAsync(folder.Path);
            var page = await browser.NewPageAsync();
            await page.SetViewportAsync(new() { Width = 1280, Height = 900 });
            var watch = Stopwatch.StartNew();
            await page.GoToAsync(new Uri(folder["report.html"]).AbsoluteUri, new NavigationOptions { WaitUntil = [WaitUntilNavigation.Load], Timeout = 0 });
            // The frame after the one in which everything was laid out: what is painted is there to be seen.
            await page.EvaluateExpressionAsync("document.body.offsetHeight, new Promise(shown => requestAnimationFrame(() => requestAnimationFrame(() => shown(0))))");
            times.Add(watch.Elapsed.TotalSeconds);
        }
        return Say(output, $"{tasks} tasks, until all of it is shown", times);
    }

    private static double Say(TextWriter output, string what, List<double> times)
    {
        times.Sort();
        output.WriteLine(Line($"  {what}: {times[times.Count / 2]:0.000} s ({times[0]:0.000} to {times[^1]:0.000})"));
        return times[times.Count / 2];
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
