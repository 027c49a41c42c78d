namespace Maestro.Runtime.Git;

/// <summary>Files in which a user keeps rules of their own for every repository, or for this one outside its commits.</summary>
/// <param name="Attributes">Where <c>core.attributesFile</c> leads; nothing need be there.</param>
/// <param name="Excludes">Where <c>core.excludesFile</c> leads; nothing need be there.</param>
internal sealed record OwnRules(string Attributes, string Excludes)
{
    /// <summary>Finds them as git does.</summary>
    /// <param name="git">Git in the working tree, with the user's own settings.</param>
    /// <param name="ct">Ends with the run.</param>
    public static async Task<OwnRules> FindAsync(GitCommand git, CancellationToken ct) =>
        new(await FileAsync(git, "core.attributesFile", "attributes", ct), await FileAsync(git, "core.excludesFile", "ignore", ct));

    private static async Task<string> FileAsync(GitCommand git, string key, string usual, CancellationToken ct)
    {
        var set = await git.TryAsync(["config", "--type=path", key], ct: ct);
        if (!set.Succeeded)
            return Path.Combine(Settings(), "git", usual);
        var root = await git.RunAsync(["rev-parse", "--show-toplevel"], ct: ct);
        return Path.GetFullPath(set.Output.TrimEnd('\n', '\r'), root);
    }

    private static string Settings() => Environment.GetEnvironmentVariable("XDG_CONFIG_HOME") is { Length: > 0 } folder
        ? folder
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".config");
}
