using Maestro.Plugins.Phases.Reviews.Rounds;

namespace Maestro.Plugins.Phases.Tests.Reviews;

public sealed class ReviewScoreTests
{
    [TestCase("", 100)]
    [TestCase("critical", 60)]
    [TestCase("high", 75)]
    [TestCase("medium", 97)]
    [TestCase("low", 99)]
    [TestCase("info info", 100)]
    [TestCase("high medium low", 71)]
    [TestCase("medium medium medium medium medium medium low", 85)]
    [TestCase("critical critical critical", 0)]
    public void Of_Findings_IsTheFormula(string severities, int score) =>
        Assert.That(ReviewScore.Of([.. severities.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => new ReviewFinding("c", Enum.Parse<Severity>(word, ignoreCase: true), "m"))]), Is.EqualTo(score));
}
