using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Decisions.Graphs;

/// <summary>
/// STG: the number of tasks; then, the two dummies at its ends included, a line for each: its number from 0, its processing time, how many predecessors it
/// has, and these. What begins with <c>#</c> is information.
/// </summary>
internal static class StgReader
{
    private const int Dummies = 2;

    public static Outcome<TaskGraphFile> Read(GraphLines lines)
    {
        if (lines.Take() is not { } first || GraphLines.Numbers(first) is not [<= GraphLines.MostTasks and var count])
            return lines.Wrong("the first line must hold the number of tasks, and nothing else");

        var tasks = new List<WorkTask>();
        for (var number = 0; number < count + Dummies; number++)
        {
            if (lines.Take() is not { } line)
                return lines.WrongAsAWhole($"{count} tasks and {Dummies} dummies were announced, and there are {number} lines of tasks");
            if (GraphLines.Numbers(line) is not [var id, var time, var predecessors, .. var before])
                return lines.Wrong("a task is its number, its processing time, how many predecessors it has, and these: whole numbers");
            if (id != number)
                return lines.Wrong($"this should be task {number}, and is {id}");
            if (before.Length != predecessors)
                return lines.Wrong($"task {id} has {predecessors} predecessors, and {before.Length} numbers follow; graphs with communication costs cannot be read");
            if (before.FirstOrDefault(b => b >= count + Dummies, -1) is >= 0 and var unknown)
                return lines.Wrong($"task {id} comes after task {unknown}, which is not there");
            tasks.Add(GraphTask.Of(id, time, before));
        }

        return lines.Take() is { } more ? lines.Wrong($"nothing should follow the last task, and this does: {more}") : new TaskGraphFile(tasks, new Dictionary<string, int>());
    }
}
