using Maestro.Runtime.Execution.Agents.Stuck;

namespace Maestro.Runtime.Tests.Execution.Agents.Stuck;

/// <summary>Output without end, and what is only much of it.</summary>
public sealed class OutputFloodTests
{
    private const long Limit = 1024 * 1024;

    private static readonly string Long = new('x', 100);

    [Test]
    public void Wrote_MoreThanItMay_IsSeenAtThatByte()
    {
        var flood = new OutputFlood(Limit);
        Assert.That(flood.Wrote(Limit), Is.Null);
        Assert.That(flood.Wrote(1)?.Pattern, Is.EqualTo(StuckPattern.EndlessOutput));
    }

    [TestCase(1, true)]
    [TestCase(2, true)]
    [TestCase(3, true)]
    [TestCase(4, false)]
    public void Heard_SameLinesInTurn_AreSeenUpToThree(int kinds, bool seen) => Assert.That(Hear(20_000, n => $"{Long} {n % kinds}"), Is.EqualTo(seen));

    [Test]
    public void Heard_LinesThatCount_AreNotSeen() => Assert.That(Hear(20_000, n => $"{Long} {n}/300"), Is.False);

    [Test]
    public void Heard_ADotForEachTest_IsNotSeen() => Assert.That(Hear(20_000, _ => "."), Is.False);

    [Test]
    public void Off_SeesNothing()
    {
        var flood = new OutputFlood(0);
        Assert.That(flood.Wrote(long.MaxValue), Is.Null);
        Assert.That(Enumerable.Range(0, 5000).Select(_ => flood.Heard(Long)), Is.All.Null);
    }

    private static bool Hear(int lines, Func<int, string> line)
    {
        var flood = new OutputFlood(Limit);
        return Enumerable.Range(0, lines).Any(n => flood.Heard(line(n))?.Pattern == StuckPattern.SameOutput);
    }
}
