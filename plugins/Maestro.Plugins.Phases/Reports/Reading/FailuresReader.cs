using Maestro.Plugins.Phases.Reports.Model;

namespace Maestro.Plugins.Phases.Reports.Reading;

/// <summary>Every failure, what was tried and whether it helped.</summary>
internal static class FailuresReader
{
    public static IReadOnlyList<FailureEntry> Read(IRunHistory history) =>
        [.. history.Failures.Select(f => new FailureEntry(f.Utc, f.Phase, f.TaskId, f.Failure.Kind, f.Failure.Message, f.Failure.Gate, f.Recoveries, f.Recovered))];
}
