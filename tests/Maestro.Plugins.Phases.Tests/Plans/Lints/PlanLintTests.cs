using Maestro.Plugins.Phases.Plans;
using Maestro.Plugins.Phases.Plans.Lints;

namespace Maestro.Plugins.Phases.Tests.Plans.Lints;

/// <summary>What a plan would be better for, with its place; and nothing about a plan that is fine.</summary>
public sealed class PlanLintTests
{
    private const string Head = "# T\n\n| ID | Requirement | Acceptance |\n|---|---|---|\n";

    [Test]
    public void Of_PlanThatIsFine_SaysNothing() =>
        Assert.That(Lint(Head + "| FR-1 | Show the price with tax | given a basket; when it is shown; then tax is in it |\n"), Is.Empty);

    [Test]
    public void Of_VagueWord_SaysWhatToWriteInstead()
    {
        var advice = Lint(Head + "| FR-1 | The list must load fast | then it is there |\n").Single();
        Assert.That((advice.Id, advice.Message, advice.Fix, advice.Line), Is.EqualTo(("MAE247", "FR-1 says \"fast\", by which nobody can tell whether it is met.", "Say how fast, such as \"within 200 ms\".", 5)));
    }

    [TestCase("The list must load fast, within 200 ms")]
    [TestCase("Breakfast is booked by the night")]
    public void Of_WordThatIsMeasuredOrPartOfAnother_SaysNothing(string text) => Assert.That(Lint(Head + $"| FR-1 | {text} | then it is there |\n"), Is.Empty);

    [Test]
    public void Of_NoAcceptance_IsMae249() => Assert.That(Lint(Head + "| FR-1 | Show the price | |\n").Single().Id, Is.EqualTo("MAE249"));

    [Test]
    public void Of_NoId_IsMae248() =>
        Assert.That(Lint("# T\n\n## Requirements\n\n- Show the price\n").Select(advice => advice.Id), Does.Contain("MAE248"));

    [TestCase("The page must show the price of a basket", "The page must not show the price of a basket", true)]
    [TestCase("Deleted rooms are shown in the list", "Never show deleted rooms in the list", true)]
    [TestCase("The page must show the price of a basket", "The page must not show the address of a guest", false)]
    [TestCase("Export bookings as CSV", "Export bookings as PDF", false)]
    public void Of_TwoThatContradict_NamesBoth(string one, string other, bool contradict)
    {
        var advice = Lint(Head + $"| FR-1 | {one} | x |\n| FR-2 | {other} | x |\n").SingleOrDefault(advice => advice.Id == "MAE235");
        Assert.That(advice?.Message, Is.EqualTo(contradict ? "FR-2 forbids what FR-1 wants." : null));
    }

    private static IReadOnlyList<RequestProblem> Lint(string text) => PlanLint.Of(PlanReader.Read(text));
}
