using Maestro.Runtime.Effects;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Limits;
using Maestro.Runtime.Runs;
using Maestro.Runtime.Runs.Records;
using Maestro.Runtime.Tests.Journal;
using Maestro.Runtime.Workspaces;

namespace Maestro.Runtime.Tests.Runs;

/// <summary>What counts as input from a person, by the journal.</summary>
public sealed class HumanInputTests
{
    private static readonly Head Head = new("commit", "snapshot", "tree");

    [TestCase(false, false, 0, TestName = "HumanInputs_AnsweredBeforeThereIsAPlan_DoesNotCount")]
    [TestCase(true, false, 1, TestName = "HumanInputs_AnsweredAfterwards_Counts")]
    [TestCase(true, true, 0, TestName = "HumanInputs_AssumedAfterwards_DoesNotCount")]
    public async Task HumanInputs_ByTheJournal(bool afterPlanning, bool assumed, int count)
    {
        using var folder = new TempFolder();
        var memory = new RunMemory(new(folder["artifacts"]));
        await using var journal = Journals.Open(folder["journal"]);
        journal.Appended += memory.Apply;
        var effects = new EffectRunner(
            journal, memory, new(folder["artifacts"]), Budget.Root(BudgetLimits.None, TimeProvider.System), NLog.LogManager.CreateNullLogger());
        var plan = PhaseOutcome.Of(PhaseResult.Done(new WorkPlan { Title = "t", Slug = "t", Requirements = [] }), Head);
        IReadOnlyList<Answer> answers = [new("q", "Which?", "this", assumed)];

        if (afterPlanning)
            await effects.RunAsync(new(EffectKind.Phase, "phase/planning"), _ => Task.FromResult(plan), default);
        await effects.RunAsync(new(EffectKind.Interview, "interview"), _ => Task.FromResult(answers), default);

        Assert.That(memory.HumanInputs, Is.EqualTo(count));
    }
}
