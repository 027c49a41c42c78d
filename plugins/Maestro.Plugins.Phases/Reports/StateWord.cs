namespace Maestro.Plugins.Phases.Reports;

/// <summary>A run's state as people say it.</summary>
internal static class StateWord
{
    public static string Of(RunState state) => state == RunState.NeedsHuman ? "Needs human" : state.ToString();

    public static string Of(TaskState? state) => state switch
    {
        null => "unfinished",
        TaskState.NotStarted => "not started",
        var known => known.Value.ToString().ToLowerInvariant(),
    };

    public static string Of(ProofState? state) => state switch
    {
        null => "not reached",
        ProofState.Failed => "not met",
        var known => known.Value.ToString().ToLowerInvariant(),
    };
}
