using EndToEnd.Harness;
using Maestro;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs;
using Maestro.Runtime.Runs.Records;

namespace Benchmarks.RealRuns;

/// <summary>When things happened in a run, as its journal has it, beside the schedule it went by.</summary>
/// <param name="Schedule">The one on record.</param>
/// <param name="Phase">How long the implementation phase took, all of it: the decision on the order, workspaces, gates and merges too.</param>
/// <param name="Tasks">When each task started and ended, from the beginning of the phase.</param>
internal sealed record RunTimes(TaskSchedule Schedule, TimeSpan Phase, IReadOnlyDictionary<string, (TimeSpan Start, TimeSpan End)> Tasks)
{
    private const string Implementation = "phase/implementation#1";

    /// <summary>Reads those of the only run there is.</summary>
    /// <exception cref="InvalidOperationException">Not all of its tasks are done.</exception>
    public static RunTimes Of(Scratch repository)
    {
        var state = new StateDirectory(Directory.GetDirectories(Path.Combine(repository.Home, "repositories")).Single());
        var records = JournalReader.Read(state.Run(Path.GetFileName(RunArchive.Folders(state).Single())).Journal).ToList();
        var begin = records.Single(record => record is { Type: "phase.started", Key: Implementation }).Mono;
        var results = records.Where(record => record.Type == "task.completed").ToDictionary(record => Result<TaskResult>(record).TaskId);
        var schedule = records.Where(record => record.Type == "decision.completed").Select(Result<Decision>).Single(decision => decision.Kind == DecisionKinds.TaskOrdering).Schedule!;
        if (schedule.Tasks.FirstOrDefault(task => !results.TryGetValue(task.TaskId, out var record) || Result<TaskResult>(record).State != TaskState.Done) is { } lost)
            throw new InvalidOperationException($"{lost.TaskId} is not done");
        return new(
            schedule, Since(records.Single(record => record is { Type: "phase.completed", Key: Implementation })),
            results.ToDictionary(result => result.Key, result => (Since(records.Single(record => record.Type == "task.started" && record.Key == result.Value.Key)), Since(result.Value))));

        TimeSpan Since(JournalRecord record) => TimeSpan.FromMicroseconds(record.Mono - begin);
    }

    private static T Result<T>(JournalRecord record) => CompletedRecord.Of(record.Body).Result!.Read<T>();
}
