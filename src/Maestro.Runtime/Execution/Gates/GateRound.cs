using Maestro.Runtime.Configuration;
using Maestro.Runtime.Limits;
using Maestro.Runtime.Workspaces;
using Maestro.Runtime.Workspaces.Trees;

namespace Maestro.Runtime.Execution.Gates;

/// <summary>
/// Several gates on one tree: those that need nothing of the others at once, each in a workspace of its own; the others in turn, where each finds
/// what the one before it built.
/// </summary>
/// <param name="run">The run.</param>
/// <param name="workspace">What to judge; nothing else runs in it.</param>
/// <param name="head">What its content started from.</param>
/// <param name="place">Where in the run this is.</param>
/// <param name="within">The budget whose time it takes.</param>
/// <param name="tasks">Whose work it is.</param>
internal sealed class GateRound(Run run, Workspace workspace, Head head, string place, Budget within, IReadOnlyList<WorkTask> tasks)
{
    // They read sources and settings, and no build.
    private static readonly string[] OfSources = [Guard.Name, "format", "audit"];

    /// <summary>Asks the gates.</summary>
    /// <param name="names">Gates of the run, in their order.</param>
    /// <param name="all">Whether those in turn are asked also after one that does not hold.</param>
    /// <param name="ct">Ends with the run.</param>
    /// <returns>What those said that were asked, in the same order.</returns>
    public async Task<IReadOnlyList<GateReport>> AskAsync(IReadOnlyList<string> names, bool all, CancellationToken ct)
    {
        var alongside = names.Count > 1 ? names.Where(Alongside).ToList() : [];
        var tree = alongside.Count > 0 ? TreeScanner.Scan(workspace, run.Vault).Tree : "";
        var asked = alongside.ToDictionary(name => name, name => Task.Run(() => ApartAsync(name, tree, ct), CancellationToken.None));
        var reports = new Dictionary<string, GateReport>();
        try
        {
            foreach (var name in names.Except(alongside))
            {
                reports[name] = await JudgeAsync(name, workspace, ct);
                if (!all && !reports[name].Holds)
                    break;
            }
        }
        finally
        {
            // Whatever became of the others, nothing of this round goes on after it.
            await Task.WhenAll(asked.Values).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
        foreach (var (name, report) in asked)
            reports[name] = await report;
        return [.. names.Where(reports.ContainsKey).Select(name => reports[name])];
    }

    private bool Alongside(string name) => run.Gates.First(gate => gate.Name == name) is var gate && gate.Turn switch
    {
        GateTurn.Alongside => true,
        GateTurn.InTurn => false,
        _ => OfSources.Contains(gate.Use),
    };

    private async Task<GateReport> ApartAsync(string name, string tree, CancellationToken ct)
    {
        var own = await run.Workspaces.TakeAsync(head, ct);
        try
        {
            new TreeWriter(own, run.Vault).Write(tree, [], removeIgnored: true);
            return await JudgeAsync(name, own, ct);
        }
        finally
        {
            run.Workspaces.Return(own);
        }
    }

    private Task<GateReport> JudgeAsync(string name, Workspace where, CancellationToken ct) => new GateJudge(run).JudgeAsync(name, where, head.Commit, place, within, tasks, ct);
}
