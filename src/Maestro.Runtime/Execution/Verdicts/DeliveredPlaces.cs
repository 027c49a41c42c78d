using Maestro.Runtime.Fingerprints;
using Maestro.Runtime.Runs;

namespace Maestro.Runtime.Execution.Verdicts;

/// <summary>The refs and paths that runs handed over in a repository, by the run.</summary>
internal sealed class DeliveredPlaces
{
    private readonly Dictionary<(string Item, string What), (string Run, string Commit)> places = [];

    /// <summary>Reads them from the journals of all runs.</summary>
    public static DeliveredPlaces Of(StateDirectory state)
    {
        var found = new DeliveredPlaces();
        // The latest comes first, and stays.
        foreach (var run in RunArchive.All(state))
            if (run.Memory.Delivery is { } delivery)
                found.Add(run.Directory.Id, delivery);
        return found;
    }

    /// <summary>The run that delivered there; null when none did.</summary>
    public string? RunOf(Change change) => places.TryGetValue((change.Item, change.What), out var place)
        && (change.Item != Change.Refs || change.Now == place.Commit) ? place.Run : null;

    private void Add(string run, Delivery delivery)
    {
        if (delivery.Branch is { } branch)
            places.TryAdd((Change.Refs, $"refs/heads/{branch}"), (run, delivery.Commit));
        foreach (var path in delivery.InPlace?.Written ?? [])
            // The folders it is in came, or went, with it.
            for (var at = path; at.Length > 0; at = at[..Math.Max(at.LastIndexOf('/'), 0)])
                places.TryAdd((Change.Files, at), (run, delivery.Commit));
    }
}
