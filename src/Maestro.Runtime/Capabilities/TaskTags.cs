namespace Maestro.Runtime.Capabilities;

/// <summary>Gives the tasks of a graph their tags: those their planner states, else those their files and words tell.</summary>
internal static class TaskTags
{
    /// <summary>The graph with them.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="plan">The plan it is cut from; null where there is none.</param>
    public static TaskGraph On(TaskGraph graph, WorkPlan? plan = null)
    {
        var own = new OwnWords(graph.Tasks, plan);
        return graph with { Tasks = [.. graph.Tasks.Select(task => task with { Tags = Of(task, own.Of(task)) })] };
    }

    /// <summary>A task's tags, the most specific first; its role, where nothing tells more.</summary>
    /// <param name="task">The task.</param>
    /// <param name="words">What is said of it.</param>
    public static IReadOnlyList<string> Of(WorkTask task, string words)
    {
        if (CapabilityTags.InOrder(task.Tags.Select(Plain).Where(tag => tag.Length > 0)) is { Count: > 0 } stated)
            return stated;
        var clauses = Clauses.AskedFor(PlainWords.Of(words).Text);
        var files = task.Writes.Count > 0 ? task.Writes : Named(task.Title);
        var said = CapabilityTags.All.Where(tag => clauses.Any(clause => tag.Said.Any(pattern => pattern.IsIn(clause)))).Select(tag => tag.Name);
        return CapabilityTags.InOrder([.. files.SelectMany(PathTags.Of), .. said]) is { Count: > 0 } found ? found : [task.Role];
    }

    // Of the files a title names, those that something is to be done with.
    private static IEnumerable<string> Named(string title)
    {
        var (text, paths) = PlainWords.Of(title);
        return Clauses.AskedFor(text).SelectMany(clause => clause).Select(word => paths.GetValueOrDefault(word)).OfType<string>();
    }

    // "Front End" and "front-end" are one tag.
    private static string Plain(string tag) => string.Join('-', tag.ToLowerInvariant().Split([' ', '_', '-'], StringSplitOptions.RemoveEmptyEntries));
}
