using Maestro.Runtime.Configuration;
using Maestro.Runtime.Conformance;
using Maestro.Runtime.Git;
using Maestro.Tool.Commands.Agents;

namespace Maestro.Tool.Commands.Doctor;

/// <summary>Has each agent of maestro.yaml do one task for a model on this machine whose answers are given.</summary>
internal static class TriedAgents
{
    /// <summary>Tries them, one after the other.</summary>
    public static async Task<IReadOnlyList<Finding>> FindAsync(RepositoryInfo repository, string folder, CancellationToken ct)
    {
        var pipeline = ConfigurationFile.Load(repository.Root, null);
        if (!pipeline.Ok)
            return [new("maestro.yaml", false, true, pipeline.Problems[0].ToString(), pipeline.Problems[0].Fix)];
        if (pipeline.Value.Agents.ByName.Count == 0)
            return [new("agents", false, false, "maestro.yaml names none", "Name one under agents: (docs/agents.md).")];
        var findings = new List<Finding>();
        foreach (var (name, agent) in pipeline.Value.Agents.ByName)
        {
            await foreach (var result in new Battery(pipeline.Value, agent, TrialOptions.In(folder)).RunAsync([Trials.All[0]], ct))
                findings.Add(Of($"agent {name}", result));
        }

        return findings;
    }

    private static Finding Of(string name, TrialResult result) => result.Verdict == TrialVerdict.Passed
        ? new(name, true, true, $"did a task in {result.Facts!.Took.TotalSeconds:0.0} s, {result.Facts.Calls} calls of its model")
        : new(name, false, true, result.Why, "Try it on its own: dotnet maestro agents test.");
}
