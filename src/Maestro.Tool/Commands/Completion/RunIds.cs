using Maestro.Runtime.Runs;

namespace Maestro.Tool.Commands.Completion;

/// <summary>Ids of past runs, for whoever is typing one.</summary>
internal static class RunIds
{
    // More help nobody.
    private const int Most = 20;

    /// <summary>Those of the repository that is stood in, the latest first; none where nothing was run.</summary>
    public static IEnumerable<string> Of(string folder)
    {
        var state = Archive.StateAsync(folder, default).GetAwaiter().GetResult();
        return state.Ok && Directory.Exists(state.Value.Runs)
            ? RunArchive.Folders(state.Value).Select(run => Path.GetFileName(run)).OrderDescending(StringComparer.Ordinal).Take(Most)
            : [];
    }
}
