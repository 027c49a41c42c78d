using EndToEnd.Harness;
using Maestro.Runtime.Execution.Counsel;
using Maestro.Runtime.Execution.Lifecycle;

namespace DecisionBench.Judging;

/// <summary>Has cases decided as <c>maestro decide</c> would, over a real repository, by the strategies that come with the tool.</summary>
internal static class Bench
{
    /// <summary>Judges cases about one repository.</summary>
    public static async Task<IReadOnlyList<Judgement>> JudgeAsync(Shape repository, IEnumerable<JudgedCase> cases)
    {
        using var scratch = new Scratch();
        foreach (var (path, text) in repository.Files)
            scratch.Write(path, text);
        scratch.Commit();
        var options = new RunOptions { Folder = scratch.Root, ToolVersion = "bench", BundledPlugins = Scratch.BundledPlugins, Progress = new Progress<string>() };
        var opened = await DecisionDesk.OpenAsync(options, TestContext.CurrentContext.CancellationToken);
        Assert.That(opened.Problems, Is.Empty);
        using var desk = opened.Value!;
        var found = new List<Judgement>();
        foreach (var judged in cases)
        {
            var request = new DecisionRequest { Kind = judged.Kind, Key = judged.Name, Question = judged.Question, Options = judged.Options, Facts = judged.Facts, Excluded = judged.Excluded };
            var decision = await desk.AskAsync(request, null, TestContext.CurrentContext.CancellationToken);
            Assert.That(decision.Problems, Is.Empty);
            found.Add(new(judged, decision.Value!));
        }

        return found;
    }
}
