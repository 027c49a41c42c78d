namespace Maestro.Plugins.Phases.Plans;

/// <summary>A line of a plan's changelog.</summary>
internal static class ChangelogEntry
{
    public static string Of(int version, DateOnly day, string what) => $"- {version} ({day:yyyy-MM-dd}): {what}.";
}
