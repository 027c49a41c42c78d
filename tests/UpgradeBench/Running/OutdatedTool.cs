using UpgradeBench.Proving;

namespace UpgradeBench.Running;

/// <summary><c>dotnet-outdated-tool</c>, installed into a folder of the bench's own.</summary>
internal static class OutdatedTool
{
    /// <summary>The version that is compared with.</summary>
    public const string Version = "4.9.0";

    private static readonly Lazy<string?> Installed = new(Install);

    /// <summary>Its program; null where it cannot be had.</summary>
    public static string? Path => Installed.Value;

    private static string? Install()
    {
        // Beside the tests' own output: it is the same for every run of them.
        var folder = System.IO.Path.Combine(AppContext.BaseDirectory, "outdated", Version);
        var program = System.IO.Path.Combine(folder, "dotnet-outdated");
        if (!File.Exists(program))
            Program.Run($"dotnet tool install dotnet-outdated-tool --version {Version} --tool-path '{folder}'", AppContext.BaseDirectory, System.IO.Path.GetTempPath());
        return File.Exists(program) ? program : null;
    }
}
