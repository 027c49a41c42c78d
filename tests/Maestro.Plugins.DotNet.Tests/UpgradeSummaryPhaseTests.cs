using Maestro.Plugins.DotNet.Tests.Recovering;
using Maestro.Testing;

namespace Maestro.Plugins.DotNet.Tests;

/// <summary>The table says what stands in the files of the result, whatever tasks say of themselves.</summary>
public sealed class UpgradeSummaryPhaseTests
{
    // The order raises A from 1.0.0 to 3.0.0, else to 2.0.0.
    [TestCase("3.0.0", null, "A|1.0.0|3.0.0|it is outdated|raised|", ResultTone.Good)]
    [TestCase("2.0.0", null, "A|1.0.0|2.0.0|it is outdated|raised; 3.0.0 did not hold|", ResultTone.Warn)]
    [TestCase("1.0.0", "it does not build", "A|1.0.0|1.0.0|it is outdated|left: it does not build|", ResultTone.Bad)]
    [TestCase("1.0.0", null, "A|1.0.0|1.0.0|it is outdated|left|", ResultTone.Warn)]
    [TestCase("2.5.0", null, "A|1.0.0|1.0.0|it is outdated|left|", ResultTone.Warn, TestName = "a version that nobody ordered")]
    public async Task Run_OnePackage_SaysWhatStands(string stands, string? failure, string row, ResultTone tone)
    {
        var table = await TableAsync([stands], failure, OrderedTasks.Of("3.0.0", "2.0.0"));

        Assert.That(string.Join('|', table.Rows.Single().Select(cell => cell.Text)), Is.EqualTo(row));
        Assert.That(table.Rows[0][4].Tone, Is.EqualTo(tone));
        Assert.That(table.Columns, Has.Count.EqualTo(table.Rows[0].Count));
    }

    [Test]
    public async Task Run_GroupWasTakenApart_SaysEachByItself()
    {
        var table = await TableAsync(["2.0.0", "1.0.0"], failure: null, OrderedTasks.Of("2.0.0 2.0.0"));

        Assert.That(table.Rows.Select(cells => $"{cells[0].Text} {cells[4].Text}"), Is.EqualTo((string[])["A raised", "B left"]));
    }

    // The package is at 3.0.0 elsewhere, which is no work of this task.
    [Test]
    public async Task Run_StillStandsSomewhere_IsLeft()
    {
        using var run = new TestRun { Artifacts = [new TaskGraph { Tasks = [OrderedTasks.Of("3.0.0")] }, new ChangeSet { Tasks = [], HeadCommit = new('1', 40) }] };
        run.Write("a.csproj", """<Project><ItemGroup><PackageReference Include="A" Version="3.0.0" /><PackageReference Include="A" Version="1.0.0" /></ItemGroup></Project>""");

        Assert.That(((ResultTable)(await run.RunPhaseAsync(new UpgradeSummaryPhase())).Artifact!).Rows.Single()[4].Text, Is.EqualTo("left"));
    }

    [Test]
    public async Task Run_TaskOfAnotherPhase_IsInNoRow() => Assert.That((await TableAsync(["1.0.0"], failure: null, new WorkTask { Id = "T1", Title = "t", Instructions = "Do it." })).Rows, Is.Empty);

    private static async Task<ResultTable> TableAsync(string[] stands, string? failure, WorkTask task)
    {
        var result = new TaskResult { TaskId = task.Id, State = failure is null ? TaskState.Done : TaskState.Failed, Failure = failure is null ? null : new() { Kind = FailureKind.Build, Message = failure } };
        using var run = new TestRun { Artifacts = [new TaskGraph { Tasks = [task] }, new ChangeSet { Tasks = [result], HeadCommit = new('1', 40) }] };
        run.Write("a.csproj", $"<Project><ItemGroup>{string.Concat(stands.Select((version, at) => $"<PackageReference Include=\"{(char)('A' + at)}\" Version=\"{version}\" />"))}</ItemGroup></Project>");
        return (ResultTable)(await run.RunPhaseAsync(new UpgradeSummaryPhase())).Artifact!;
    }
}
