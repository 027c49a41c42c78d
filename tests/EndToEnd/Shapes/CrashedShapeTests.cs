using EndToEnd.Harness;
using Maestro.Tests.Oracle;

namespace EndToEnd.Shapes;

/// <summary>In every supported shape a run that was killed leaves the repository as it was, and resumed ends where an undisturbed one does.</summary>
[Parallelizable(ParallelScope.All)]
public class CrashedShapeTests
{
    // Each shape is struck at one of them. The agent waits for ever in the first; the others are struck while the run goes on.
    private static readonly string[] Moments = ["T1: attempt 1", "T1: integrated", "validation#1: started"];

    // A quarter in CI, all of them in the long set; 4 and 3 have no common divisor, so that every moment is among them.
    private static readonly int Every = Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" ? 1 : 4;

    private static IEnumerable<TestCaseData> Shapes => ShapeFamilies.Supported
        .Select((shape, i) => (Shape: shape, Index: i)).Where(s => s.Index % Every == 0)
        .Select(s => new TestCaseData(s.Shape, Moments[s.Index % Moments.Length]).SetArgDisplayNames(s.Shape.Name, Moments[s.Index % Moments.Length]));

    [TestCaseSource(nameof(Shapes))]
    public void Run_Killed_LeavesTheRepositoryAndResumesToTheSameTree(object of, string moment)
    {
        using var repository = new ShapedRepository((Shape)of);
        var before = repository.Look();
        if (moment == Moments[0])
            repository.Hold();

        KillAt(repository, moment);

        Assert.That(RepositoryOracle.Difference(before, repository.Look()), Is.Empty, "after the kill");
        var resumed = repository.Scratch.Maestro("resume");
        Assert.That(resumed.ExitCode, Is.Zero, resumed.ToString());
        Assert.That(RepositoryOracle.Difference(before, repository.Look()), Is.Empty, "after the resume");
        var commit = repository.Scratch.Shell("git for-each-ref --format='%(objectname)' refs/heads/maestro/", repository.Root);
        Assert.That(repository.DeliveredTree(), Is.EqualTo(PlainClone.Of(repository, commit).Tree));
        Assert.That(repository.Scratch.Shell("git for-each-ref refs/maestro", repository.Root), Is.Empty, "the keep-ref goes with the run");
    }

    private static void KillAt(ShapedRepository repository, string moment)
    {
        using var process = repository.Scratch.Start("run", "--plan", Path.Combine(repository.Scratch.Aside, "plan.md"), "--agent", repository.AgentCommand, "--yes");
        string? line;
        do
            line = process.StandardOutput.ReadLine();
        while (line?.Contains(moment, StringComparison.Ordinal) == false);
        Assert.That(line, Is.Not.Null, () => $"it ended before '{moment}': {process.StandardError.ReadToEnd()}");
        // The record of an attempt is there before its agent is.
        Assert.That(SpinWait.SpinUntil(() => !repository.IsToHold, TimeSpan.FromSeconds(60)), Is.True, "the agent was never started");
        process.Kill(entireProcessTree: false);
        process.WaitForExit();
        Strays.Await(repository.Root);
    }
}
