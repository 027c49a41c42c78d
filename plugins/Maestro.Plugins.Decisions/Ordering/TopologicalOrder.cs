namespace Maestro.Plugins.Decisions.Ordering;

/// <summary>The plainest order that works: what is ready, by priority, then as given.</summary>
internal static class TopologicalOrder
{
    // Valid in any case, but blind to how long things take.
    private const double Confidence = 0.6;

    public static Decision Decide(DecisionRequest request)
    {
        var ids = Sort(TaskIndex.Of(request.Tasks, request.Finished)).Select(t => t.Id).ToList();
        return new()
        {
            Kind = request.Kind,
            Question = request.Question,
            Options = request.Options,
            Choice = ids[0],
            Ranking = ids,
            Rationale = "Tasks start when what they depend on is done, by priority, then in the plan's order; estimates were not weighed.",
            Confidence = Confidence,
            Facts = request.Facts,
        };
    }

    private static IEnumerable<WorkTask> Sort(TaskIndex graph)
    {
        var open = graph.Dependencies.Select(d => d.Length).ToArray();
        var ready = new PriorityQueue<int, (int Priority, int Position)>();
        for (var i = 0; i < open.Length; i++)
            Release(i);

        while (ready.TryDequeue(out var next, out _))
        {
            yield return graph.Tasks[next];
            foreach (var dependent in graph.Dependents[next])
            {
                open[dependent]--;
                Release(dependent);
            }
        }

        void Release(int task)
        {
            if (open[task] == 0)
                ready.Enqueue(task, (Priority.Of(graph.Tasks[task]), task));
        }
    }
}
