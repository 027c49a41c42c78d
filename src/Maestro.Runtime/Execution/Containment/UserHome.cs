namespace Maestro.Runtime.Execution.Containment;

/// <summary>What of a user's home tools need in order to run. Everything else in it is hidden: keys, credentials, history.</summary>
internal static class UserHome
{
    // Programs, and packages that were downloaded; no settings, which may hold credentials.
    private static readonly string[] Tools =
    [
        ".dotnet", ".nuget/packages", ".cargo/bin", ".cargo/registry", ".rustup", ".nvm", ".volta", ".npm/_cacache", ".local/bin", ".local/lib",
        ".local/share/pnpm", ".local/share/claude", ".npm-global", ".opencode/bin", ".claude/local", ".bun/bin", ".deno/bin", "go/bin", "go/pkg", ".pyenv", ".asdf", ".sdkman", ".m2/repository", ".gradle/wrapper",
    ];

    /// <summary>The user's home.</summary>
    public static string Path { get; } = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);

    // NuGet's folder of packages, wherever the user put it.
    private static string Packages => Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? System.IO.Path.Combine(Path, ".nuget", "packages");

    /// <summary>The folders that are shown, where they are there: those of tools, what PATH names, and NuGet's packages.</summary>
    public static IEnumerable<string> Shown() => Tools.Select(tool => System.IO.Path.Combine(Path, tool))
        .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator).Where(entry => entry.StartsWith(Path + "/", StringComparison.Ordinal)))
        .Append(Packages).Where(Directory.Exists).Distinct();

    /// <summary>A folder as a user writes it.</summary>
    public static string Expand(string folder) => folder.StartsWith('~') ? Path + folder[1..] : folder;

    /// <summary>Variables that lead tools to what is shown, since their own home is another.</summary>
    public static IReadOnlyDictionary<string, string?> Variables()
    {
        var rust = System.IO.Path.Combine(Path, ".rustup");
        return new Dictionary<string, string?>
        {
            // Packages that are there are used from there; new ones go to the program's own home.
            ["NUGET_PACKAGES"] = null,
            ["NUGET_FALLBACK_PACKAGES"] = Directory.Exists(Packages) ? Packages : null,
            ["RUSTUP_HOME"] = Environment.GetEnvironmentVariable("RUSTUP_HOME") ?? (Directory.Exists(rust) ? rust : null),
            ["DOTNET_CLI_HOME"] = null, ["CARGO_HOME"] = null, ["GOPATH"] = null, ["GOCACHE"] = null,
            ["XDG_CONFIG_HOME"] = null, ["XDG_DATA_HOME"] = null, ["XDG_CACHE_HOME"] = null, ["XDG_STATE_HOME"] = null, ["XDG_RUNTIME_DIR"] = null,
        };
    }
}
