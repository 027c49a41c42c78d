using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs;
using Maestro.Runtime.Runs.Records;

namespace Maestro.Runtime.Execution.Counsel;

/// <summary>The questions a run asked the decision engine.</summary>
internal static class RecordedQuestions
{
    /// <summary>Reads them, in their order; one that was asked again after a crash is there once.</summary>
    /// <param name="run">The run; its journal can be read.</param>
    public static IReadOnlyList<AskedOnce> Of(ArchivedRun run)
    {
        var artifacts = new ArtifactStore(run.Directory.Artifacts);
        var asked = new Dictionary<string, DecisionRequest>();
        var order = new List<string>();
        foreach (var record in new ChainWalk(run.Directory.Journal).Records().Where(record => record.Type == RunRecords.DecisionAsked))
        {
            if (!asked.ContainsKey(record.Key))
                order.Add(record.Key);
            asked[record.Key] = record.Body.Read<AskedDecision>().Read(artifacts);
        }

        var decisions = run.Memory.Decisions.GroupBy(decision => decision.Id).ToDictionary(group => group.Key, group => group.Last());
        return [.. order.Select(key => new AskedOnce(asked[key], decisions.GetValueOrDefault(key)))];
    }
}
