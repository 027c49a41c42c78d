using Maestro.Runtime.Evidence.Findings;

namespace Maestro.Runtime.Evidence.Code.Habits;

/// <summary>Everything that is counted about C# by looking at one file.</summary>
internal static class Habit
{
    private static readonly Action<CodeView, Votes>[] All =
    [
        Naming.Look, Layout.Look, TypeShapes.Look, TestStyle.Look, Assertions.Look, Registrations.Look, Endpoints.Look, EntryPoints.Look,
    ];

    /// <summary>Counts a file.</summary>
    public static void Look(CodeView file, Votes votes)
    {
        foreach (var look in All)
            look(file, votes);
    }
}
