using PuppeteerSharp;
using PuppeteerSharp.Media;

namespace Browser.Tests.Browsing;

/// <summary>A report in a browser, and all that the browser had to say of it.</summary>
internal sealed class OpenedPage : IAsyncDisposable
{
    private const int Slice = 1600;
    private const int MostSlices = 12;

    private readonly TempFolder folder;
    private readonly IBrowser browser;

    private OpenedPage(TempFolder folder, IBrowser browser, IPage page) => (this.folder, this.browser, Page) = (folder, browser, page);

    public IPage Page { get; }

    /// <summary>Errors and warnings of the console, and errors of scripts.</summary>
    public List<string> Complaints { get; } = [];

    /// <summary>Addresses that were asked for.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>Opens it as a file, as people do.</summary>
    public static async Task<OpenedPage> OpenAsync(string html, string scheme = "light", int width = 1280, bool script = true)
    {
        var folder = new TempFolder();
        var browser = await Chromium.StartAsync(folder.Root);
        var opened = new OpenedPage(folder, browser, await browser.NewPageAsync());
        opened.Page.Console += (_, told) => opened.Complaints.Add($"{told.Message.Type}: {told.Message.Text}");
        opened.Page.PageError += (_, error) => opened.Complaints.Add($"error: {error.Message}");
        opened.Page.Request += (_, asked) => opened.Requests.Add(asked.Request.Url);
        await opened.Page.SetViewportAsync(new() { Width = width, Height = 900 });
        await opened.Page.EmulateMediaFeaturesAsync([new() { MediaFeature = MediaFeature.PrefersColorScheme, Value = scheme }]);
        await opened.Page.SetJavaScriptEnabledAsync(script);
        await opened.Page.GoToAsync(new Uri(folder.Write("report.html", html)).AbsoluteUri, new NavigationOptions { Timeout = 0 });
        return opened;
    }

    public Task<T> AskAsync<T>(string expression) => Page.EvaluateExpressionAsync<T>(expression);

    /// <summary>Pictures from top to bottom, where <c>REPORT_SHOTS</c> names a folder for them.</summary>
    public async Task ShootAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("REPORT_SHOTS") is not { Length: > 0 } shots)
            return;
        var (width, height) = (Page.Viewport!.Width, await AskAsync<int>("document.documentElement.scrollHeight"));
        for (var at = 0; at * Slice < height && at < MostSlices; at++)
            await Page.ScreenshotAsync(Path.Combine(shots, $"{name}-{at + 1}.png"), new ScreenshotOptions { CaptureBeyondViewport = true, Clip = new() { X = 0, Y = at * Slice, Width = width, Height = Math.Min(Slice, height - (at * Slice)) } });
    }

    public async ValueTask DisposeAsync()
    {
        await browser.CloseAsync();
        await browser.DisposeAsync();
        folder.Dispose();
    }
}
