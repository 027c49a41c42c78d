using Maestro.Plugins.Phases.Tests.Fakes;
using Maestro.Tests;

namespace Maestro.Plugins.Phases.Tests;

/// <summary>What planning phases tell before a run is what they yield in it, where nobody answers anything else.</summary>
public sealed class PreviewTests
{
    private static readonly RunRequest Request = new()
    {
        Text = "Add Kelvin (files: src/Kelvin.cs); print it (after FR-1)", Answers = new Dictionary<string, string> { ["tests"] = "No" },
    };

    [Test]
    public async Task Preview_OfARequest_IsWhatTheRunYields()
    {
        using var folder = new TempFolder();
        folder.Folder("work");
        var context = new FakeContext(folder.Path("work")) { Request = Request };
        var yielded = (WorkPlan)(await new InterviewPhase(new FakeInterview(), new FakeDecisions(), new FakeEvidence(), new FakeAdvisor(), TimeProvider.System, new()).RunAsync(context, default)).Artifact!;

        // As it is made before a run: without the services of one.
        var told = (WorkPlan)new InterviewPhase(null!, null!, null!, null!, null!, new()).Preview(Request, [])!;
        var graph = (TaskGraph)new DecomposePhase(null!, null!, null!, new()).Preview(Request, [told])!;

        Assert.Multiple(() =>
        {
            Assert.That((told.Title, told.Slug, told.Introduction), Is.EqualTo((yielded.Title, yielded.Slug, yielded.Introduction)));
            Assert.That(told.Answers, Is.EqualTo(yielded.Answers));
            Assert.That(told.Requirements.Select(r => r.Text), Is.EqualTo(yielded.Requirements.Select(r => r.Text)));
            Assert.That(graph.Tasks.Select(t => (t.Id, t.Title)), Is.EqualTo(((string, string)[])[("T1", "Add Kelvin"), ("T2", "print it")]));
            Assert.That(graph.Tasks[0].Instructions, Does.Contain("No: keep existing interfaces").And.Contain("Should tests be written for this? No\n"));
        });
    }

    [Test]
    public void Preview_OfWhatCannotBePlanned_IsNotKnown()
    {
        Assert.That(new InterviewPhase(null!, null!, null!, null!, null!, new()).Preview(new() { Text = "" }, []), Is.Null);
        Assert.That(new DecomposePhase(null!, null!, null!, new()).Preview(Request, []), Is.Null);
    }
}
