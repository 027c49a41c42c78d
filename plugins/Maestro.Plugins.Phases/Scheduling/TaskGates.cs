namespace Maestro.Plugins.Phases.Scheduling;

/// <summary>The gates a task must pass.</summary>
internal static class TaskGates
{
    private static readonly string[] Default = ["build", "test"];

    /// <summary>Their names, or the name that no gate has.</summary>
    public static (IReadOnlyList<string> Names, string? Unknown) Of(IReadOnlyList<string>? configured, IReadOnlyList<string> defined)
    {
        if (configured is null or [])
            return ([.. Default.Where(defined.Contains)], null);
        if (configured is ["none"])
            return ([], null);
        if (configured is ["all"])
            return (defined, null);

        return (configured, configured.FirstOrDefault(g => !defined.Contains(g)));
    }
}
