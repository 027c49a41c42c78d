namespace Maestro.Runtime.Git;

/// <summary>
/// What every git command of ours runs with. Nothing is inherited that could lead it elsewhere (an inherited <c>GIT_DIR</c> beats <c>-C</c>) and
/// nothing of the repository's is run (hooks, fsmonitor, the command that lists refs of alternates) or started in the background (gc, maintenance).
/// </summary>
internal static class GitEnvironment
{
    /// <summary>Variables.</summary>
    public static IReadOnlyDictionary<string, string?> Variables { get; } = new Dictionary<string, string?>
    {
        ["GIT_CONFIG_NOSYSTEM"] = "1",
        ["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null",
        ["GIT_TERMINAL_PROMPT"] = "0",
        ["GIT_OPTIONAL_LOCKS"] = "0",
        ["LC_ALL"] = "C",
    };

    /// <summary>Variables that bring the user's own settings back in, for what must be as their git would have it.</summary>
    public static IReadOnlyDictionary<string, string?> Own { get; } = new Dictionary<string, string?>
    {
        ["GIT_CONFIG_NOSYSTEM"] = null,
        ["GIT_CONFIG_GLOBAL"] = null,
    };

    /// <summary>Options before the subcommand.</summary>
    public static IReadOnlyList<string> Options { get; } =
    [
        "-c", OperatingSystem.IsWindows() ? "core.hooksPath=NUL" : "core.hooksPath=/dev/null",
        "-c", "core.fsmonitor=false",
        "-c", "core.alternateRefsCommand=true",
        "-c", "protocol.file.allow=always",
        "-c", "gc.auto=0",
        "-c", "maintenance.auto=false",
        "-c", "fetch.writeCommitGraph=false",
        "-c", "core.quotePath=false",
        "-c", "advice.detachedHead=false",
    ];
}
