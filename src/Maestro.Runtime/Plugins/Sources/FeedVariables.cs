using System.Text.RegularExpressions;
using Maestro.Runtime.Processes;

namespace Maestro.Runtime.Plugins.Sources;

/// <summary>
/// The environment that reaching the user's feeds takes: NuGet's own variables, and those that a <c>nuget.config</c> names as <c>%NAME%</c>,
/// which is how credentials are kept out of it. Other programs of a run do not get them.
/// </summary>
internal static partial class FeedVariables
{
    private static readonly string[] Prefixes = ["NUGET_", "VSS_NUGET_", "ARTIFACTS_CREDENTIALPROVIDER_"];

    /// <summary>Starts programs that may reach the feeds; what looks like a credential is kept out of what they say.</summary>
    public static IProcesses Processes(string root) => new ProcessSupervisor(new() { PassThrough = Names(root) });

    /// <summary>The names, of those that are set.</summary>
    internal static IReadOnlyList<string> Names(string root)
    {
        var set = Environment.GetEnvironmentVariables().Keys.Cast<string>().ToList();
        var named = Configurations(root).SelectMany(file => Named().Matches(File.ReadAllText(file))).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. set.Where(name => named.Contains(name) || Prefixes.Any(p => name.StartsWith(p, StringComparison.OrdinalIgnoreCase)))];
    }

    // From the repository upwards, and the user's own.
    private static IEnumerable<string> Configurations(string root)
    {
        for (var at = new DirectoryInfo(root); at is not null; at = at.Parent)
            foreach (var file in at.EnumerateFiles().Where(f => f.Name.Equals("nuget.config", StringComparison.OrdinalIgnoreCase)))
                yield return file.FullName;
        var user = OperatingSystem.IsWindows()
            ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "NuGet", "NuGet.Config")
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "NuGet", "NuGet.Config");
        if (File.Exists(user))
            yield return user;
    }

    [GeneratedRegex("%([A-Za-z_][A-Za-z0-9_]*)%")]
    private static partial Regex Named();
}
