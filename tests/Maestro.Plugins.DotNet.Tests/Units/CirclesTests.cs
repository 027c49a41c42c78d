using Maestro.Plugins.DotNet.Units;

namespace Maestro.Plugins.DotNet.Tests.Units;

public sealed class CirclesTests
{
    // For each node, from 0, the nodes it leads to.
    [TestCase("", "")]
    [TestCase("- -", "0 | 1", TestName = "no edge")]
    [TestCase("0", "0", TestName = "to itself")]
    [TestCase("1 -", "0 | 1", TestName = "one way")]
    [TestCase("1 0", "0,1", TestName = "both ways")]
    [TestCase("2 0 1 0", "0,1,2 | 3", TestName = "round three, and one before them")]
    [TestCase("1 2 3 1", "0 | 1,2,3", TestName = "a way into a circle")]
    [TestCase("1,2 0 3 2", "0,1 | 2,3", TestName = "from one circle to another")]
    [TestCase("1 0,2 3 2,1", "0,1,2,3", TestName = "two circles that a third one closes")]
    [TestCase("1,2 3 3 -", "0 | 1 | 2 | 3", TestName = "two ways to one")]
    public void Of_Graph_PutsTogetherWhatLeadsToEachOther(string edges, string circles)
    {
        IReadOnlyList<IReadOnlyList<int>> read = [.. edges.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(node => (IReadOnlyList<int>)[.. node == "-" ? [] : node.Split(',').Select(int.Parse)])];

        Assert.That(string.Join(" | ", Circles.Of(read).Select(circle => string.Join(',', circle))), Is.EqualTo(circles));
    }

    [Test]
    public void Of_LongChain_NeedsNoStack() =>
        Assert.That(Circles.Of([.. Enumerable.Range(0, 200_000).Select(at => (IReadOnlyList<int>)(at == 199_999 ? [100_000] : [at + 1]))]), Has.Count.EqualTo(100_001));
}
