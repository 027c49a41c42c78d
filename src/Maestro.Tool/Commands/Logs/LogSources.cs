using Maestro.Runtime.LogIndex;
using Maestro.Runtime.Runs;

namespace Maestro.Tool.Commands.Logs;

/// <summary>Where the logs of a repository's runs come from, and where their index is kept.</summary>
internal static class LogSources
{
    /// <summary>Opens the index of all runs, up to date.</summary>
    public static LogDatabase Open(StateDirectory state) => LogDatabase.Open(
        Path.Combine(state.Root, "log.db"),
        Directory.Exists(state.Runs) ? [.. RunArchive.Folders(state).Order(StringComparer.Ordinal).Select(folder => Of(new(folder)))] : []);

    private static LogSource Of(RunDirectory run) => new(run.Id, run.Journal, hash => Artifact(run, hash), run.Reviews);

    // A record whose result is lost stays as it is, with the result's hash; 'log verify' says what is wrong with it.
    private static byte[]? Artifact(RunDirectory run, string hash)
    {
        try
        {
            return new ArtifactStore(run.Artifacts).Get(hash);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            return null;
        }
    }
}
