using Maestro.Runtime.Runs.Records;

namespace Maestro.Runtime.Execution.Agents.Stuck;

/// <summary>Has an agent work, and an agent that is stuck asked once more, in the same attempt and, where it keeps one, the same session.</summary>
/// <param name="run">The run.</param>
/// <param name="key">The attempt's key.</param>
/// <param name="label">The attempt, as people are told of it.</param>
/// <param name="root">The workspace.</param>
internal sealed class SecondChance(Run run, string key, string label, string root)
{
    /// <summary>Has it work.</summary>
    /// <param name="ask">Asks the agent, under a watch; with what it is told beside, which is empty at first.</param>
    /// <param name="mayAgain">Whether it may be asked again, as its budget is.</param>
    public async Task<AgentResult> WorkAsync(Func<StuckWatch, string, Task<AgentResult>> ask, Func<bool> mayAgain)
    {
        var (used, nudge) = (Usage.None, "");
        while (true)
        {
            using var watch = new StuckWatch(run.Pipeline.Agents.Stuck, root, run.Clock);
            var result = await ask(watch, nudge);
            result = result with { Usage = used + result.Usage };
            // What came to its end all the same, and what failed by something else, is no matter of going round in circles.
            if (watch.Sign is not { } sign || result.Failure is not { Kind: FailureKind.Agent } || !mayAgain())
                return result;
            var again = !run.Memory.Stuck.Any(stuck => stuck.Attempt == key && stuck.Nudged);
            var seen = run.Scrubber.Text(sign.What);
            await run.Journal.AppendAsync(RunRecords.Stuck, key, new StuckAgent(key, seen, again), CancellationToken.None);
            run.Progress.Report($"{label}: the agent is stuck: it {seen}; {(again ? "it is asked once more, to try another way" : "the attempt ends")}");
            if (!again)
                return result with { Failure = sign.Failure with { Evidence = result.Failure.Evidence } };
            (used, nudge) = (result.Usage, Nudge.Of(sign));
        }
    }
}
