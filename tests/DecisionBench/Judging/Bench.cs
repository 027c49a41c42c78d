using EndToEnd.Harness;
using Maestro.Runtime.Execution.Counsel;
using Maestro.Runtime.Execution.Lifecycle;

namespace DecisionBench.Judging;

/// <summary>Has a case decided as <c>maestro decide</c> would, over a real repository, by the strategies that come with the tool.</summary>
internal static class Bench
{
    public static async Task<Judgement> JudgeAsync(JudgedCase judged)
    {
        using var scratch = new Scratch();
        foreach (var (path, text) in judged.Repository.Files)
            scratch.Write(path, text);
        scratch.Commit();
        var options = new RunOptions { Folder = scratch.Root, ToolVersion = "bench", BundledPlugins = Scratch.BundledPlugins, Progress = new Progress<string>() };
        var opened = await DecisionDesk.OpenAsync(options, TestContext.CurrentContext.CancellationToken);
        Assert.That(opened.Problems, Is.Empty);
        using var desk = opened.Value!;
        var request = new DecisionRequest { Kind = judged.Kind, Key = "case", Question = judged.Question, Options = judged.Options, Facts = judged.Facts, Excluded = judged.Excluded };
        var decision = await desk.AskAsync(request, null, TestContext.CurrentContext.CancellationToken);
        Assert.That(decision.Problems, Is.Empty);
        return new(judged, decision.Value!);
    }
}
