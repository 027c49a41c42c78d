using Maestro.Runtime.Runs.Records;
using Maestro.Runtime.Workspaces;

namespace Maestro.Runtime.Runs;

/// <summary>Which tasks were taken out of the result, and where those stand that were laid anew. Not thread-safe.</summary>
internal sealed class Isolations
{
    private readonly List<Isolated> all = [];

    /// <summary>With what each task was taken out that is no longer in the result, by its id.</summary>
    public IReadOnlyDictionary<string, Isolated> Taken => all.SelectMany(each => each.Taken.Select(id => (Id: id, Each: each))).DistinctBy(task => task.Id).ToDictionary(task => task.Id, task => task.Each);

    /// <summary>Tasks were taken out.</summary>
    public void Add(Isolated isolated) => all.Add(isolated);

    /// <summary>The heads of integrated tasks as they are now, in their order.</summary>
    public IReadOnlyList<KeyValuePair<string, Head>> Standing(IEnumerable<IntegrationWork> integrations)
    {
        var taken = Taken;
        return
        [
            .. integrations.Where(work => !taken.ContainsKey(work.Task.TaskId))
                .Select(work => new KeyValuePair<string, Head>(work.Task.TaskId, all.Select(each => each.Kept.GetValueOrDefault(work.Task.TaskId)).LastOrDefault(head => head is not null) ?? work.Head)),
        ];
    }
}
