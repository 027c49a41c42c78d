using PuppeteerSharp;

namespace Browser.Tests.Browsing;

/// <summary>The machine's own Chromium; nothing is ever downloaded.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>Its program; null where there is none.</summary>
    public static string? Program { get; } = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named
        ? File.Exists(named) ? named : null
        : Names.SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    /// <summary>Starts it, with a profile of its own in a folder.</summary>
    public static Task<IBrowser> StartAsync(string folder) => Puppeteer.LaunchAsync(new()
    {
        ExecutablePath = Program!,
        Headless = true,
        UserDataDir = Path.Combine(folder, "profile"),
        // As root, as in many containers, it runs without its own sandbox or not at all.
        Args = [.. Environment.UserName == "root" ? ["--no-sandbox"] : Array.Empty<string>(), "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-background-networking", "--disable-component-update"],
    });
}
