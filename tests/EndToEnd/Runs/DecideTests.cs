using System.Text.Json;
using EndToEnd.Harness;

namespace EndToEnd.Runs;

/// <summary>The decision engine asked by hand, and about what a run asked, from outside.</summary>
public sealed class DecideTests
{
    private Scratch scratch = null!;

    [OneTimeSetUp]
    public void RunOnce()
    {
        scratch = new Scratch()
            .Write("agent.sh", "mkdir -p src/Shop/Services\necho x > made.txt\n")
            .Write("maestro.yaml", "gates:\n  test: { run: test -f made.txt }\n")
            .Write("plan.md", "# Invoices\n\nNew packages may be added.\n\n## Requirements\n\n| ID | Requirement | Files |\n|---|---|---|\n| FR-1 | Export the invoice as PDF | made.txt |\n| FR-2 | Add a service that reminds of invoices | |\n")
            .Write("src/Shop/Shop.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\">\n  <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>\n</Project>\n")
            .Write("src/Shop/Services/OrderService.cs", "namespace Shop.Services;\n\npublic sealed class OrderService;\n")
            .Write("src/Shop/Services/InvoiceService.cs", "namespace Shop.Services;\n\npublic sealed class InvoiceService;\n")
            .Commit();
        // The second task finds nothing to do, so this run is no success; what it asked is what counts here.
        var run = scratch.Maestro("run", "--plan", "plan.md", "--agent", "sh ./agent.sh", "--yes");
        Assert.That(scratch.Maestro("runs").Output, Is.Not.Empty, run.ToString());
    }

    [OneTimeTearDown]
    public void Remove() => scratch.Dispose();

    [Test]
    public void Decide_ByHand_AnswersAndWritesNothing()
    {
        var before = scratch.Git("status", "--porcelain");
        var decided = JsonDocument.Parse(scratch.Maestro("decide", "tech-stack", "--question", "Which library writes PDF?", "--json").Output).RootElement;
        Assert.That(decided.GetProperty("choice").GetString(), Is.EqualTo("pdfsharp"));
        Assert.That(decided.GetProperty("strategy").GetString(), Is.EqualTo("evidence"));
        Assert.That(scratch.Git("status", "--porcelain"), Is.EqualTo(before));
    }

    [Test]
    public void Decide_ForPeople_ShowsChoiceOptionsAndEvidence()
    {
        var told = scratch.Maestro("decide", "architecture", "--question", "Where does a service for refunds belong?").Output;
        Assert.That(told, Does.StartWith("src/Shop/Services").And.Contain("type: RefundService").And.Contain("confidence").And.Contain("src/Shop/Services/InvoiceService.cs:3"));
    }

    [Test]
    public void Decide_WhatThePlanSays_Wins()
    {
        scratch.Write("other.md", "Invoices are written with QuestPDF.\n");
        Assert.That(scratch.Maestro("decide", "tech-stack", "-q", "Which library writes PDF?", "--plan", "other.md").Output, Does.StartWith("questpdf").And.Contain("The plan says so"));
        File.Delete(Path.Combine(scratch.Root, "other.md"));
    }

    [Test]
    public void Decide_OptionsByHand_AreWeighed() =>
        Assert.That(scratch.Maestro("decide", "approach", "-q", "How?", "--option", "a=The first", "--option", "b", "--exclude", "a").Output, Does.StartWith("b"));

    [Test]
    public void Decide_ProgramsOfGatesAreNotThere_IsAskedAllTheSame()
    {
        scratch.Write("other.yaml", "pipeline:\n  - { phase: planning, use: interview }\n  - { phase: task-generation, use: decompose }\n  - { phase: implementation, use: parallel-tasks, with: { gates: [test] } }\n  - { phase: reporting, use: report }\ngates:\n  test: { run: no-such-program }\n");
        Assert.That(scratch.Maestro("decide", "tech-stack", "-q", "Which library writes PDF?", "--config", "other.yaml").Output, Does.StartWith("pdfsharp"));
        File.Delete(Path.Combine(scratch.Root, "other.yaml"));
    }

    [Test]
    public void Decide_PublishedTaskGraph_IsScheduled()
    {
        scratch.Write("small.stg", "3\n0 0 0\n1 4 1 0\n2 2 1 0\n3 3 1 1\n4 0 2 2 3\n");
        var decided = JsonDocument.Parse(scratch.Maestro("decide", "task-ordering", "--stg", "small.stg", "--workers", "2", "--json").Output).RootElement;
        Assert.That(decided.GetProperty("schedule").GetProperty("makespan").GetDouble(), Is.EqualTo(7));
        Assert.That(decided.GetProperty("schedule").GetProperty("lower_bound").GetDouble(), Is.EqualTo(7));
        Assert.That(scratch.Maestro("decide", "task-ordering", "--stg", "small.stg", "--workers", "1").Output, Does.Contain("makespan 9, no schedule ends before 9 (0.00 % above)"));
        File.Delete(Path.Combine(scratch.Root, "small.stg"));
    }

    [TestCase(new[] { "decide", "tech-stack", "--stg", "plan.md" }, "MAE246")]
    [TestCase(new[] { "decide" }, "a kind and a question are wanted")]
    [TestCase(new[] { "decide", "tech-stack" }, "a kind and a question are wanted")]
    [TestCase(new[] { "decide", "tech-stack", "-q", "Which?", "--fact", "x" }, "is not name=value")]
    [TestCase(new[] { "decide", "tech-stack", "-q", "Which?", "--use", "evidance" }, "did you mean 'evidence'")]
    [TestCase(new[] { "decide", "tech-stack", "-q", "Which?", "--plan", "none.md" }, "none.md")]
    [TestCase(new[] { "decide", "--replay", "2" }, "--replay wants another strategy")]
    [TestCase(new[] { "decide", "--replay", "nosuch", "--use", "defaults" }, "no run is called 'nosuch'")]
    public void Decide_WhatCannotBeAsked_IsAnErrorWithAFix(string[] arguments, string why)
    {
        var asked = scratch.Maestro(arguments);
        Assert.That(asked.ExitCode, Is.EqualTo(2), asked.ToString());
        Assert.That(asked.Error, Does.Contain(why).And.Contain("fix:"));
    }

    [Test]
    public void Replay_SameStrategy_DecidesAlike()
    {
        var replayed = scratch.Maestro("decide", "tech-stack", "--replay", "2", "--use", "evidence");
        Assert.That(replayed.Output, Does.Contain("= tech-stack").And.Contain("old  pdfsharp").And.Contain("new  pdfsharp").And.Contain("1 of 1 decided alike"), replayed.ToString());
    }

    [Test]
    public void Replay_AnotherStrategy_ShowsBoth()
    {
        var pairs = JsonDocument.Parse(scratch.Maestro("decide", "tech-stack", "--replay", "2", "--use", "defaults", "--json").Output).RootElement.GetProperty("decisions");
        Assert.That(pairs[0].GetProperty("old").GetProperty("choice").GetString(), Is.EqualTo("pdfsharp"));
        Assert.That(pairs[0].GetProperty("new").GetProperty("choice").GetString(), Is.EqualTo("unknown"));
        Assert.That(pairs[0].GetProperty("same").GetBoolean(), Is.False);
    }

    [Test]
    public void Chain_OfARun_ShowsWhatFollowedFromWhat()
    {
        var chains = scratch.Maestro("log", "chain").Output;
        Assert.That(chains, Does.Contain("tech-stack: pdfsharp").And.Contain("    -> T1 done").And.Contain("architecture: src/Shop/Services").And.Contain("    -> T2 "));
        Assert.That(scratch.Maestro("log", "chain", "--decision", "tech-stack/pdf").Output, Does.Not.Contain("architecture"));
    }
}
