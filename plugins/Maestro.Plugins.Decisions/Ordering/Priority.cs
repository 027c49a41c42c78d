namespace Maestro.Plugins.Decisions.Ordering;

/// <summary>Priorities as numbers: lower is sooner, and what is not one comes last.</summary>
internal static class Priority
{
    public static int Of(WorkTask task) => task.Priority switch
    {
        "P0" => 0,
        "P1" => 1,
        "P2" => 2,
        _ => 3,
    };
}
