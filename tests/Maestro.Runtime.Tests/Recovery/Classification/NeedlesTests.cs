using Maestro.Runtime.Recovery.Classification.Lines;
using Maestro.Runtime.Recovery.Classification.Rules;

namespace Maestro.Runtime.Tests.Recovery.Classification;

/// <summary>Looking for a pattern's words first finds the same lines as the pattern alone.</summary>
public sealed class NeedlesTests
{
    [TestCase("abc", "abc")]
    [TestCase("^abc|de", "abc de")]
    [TestCase(@"\babc\b", "abc")]
    [TestCase("abcd?e", "abc")]
    [TestCase("ab*cde", "cde")]
    [TestCase("ab+cd", "ab")]
    [TestCase(@"a\.bc(d|e)fg", "a.bc")]
    [TestCase("ab{2}cd", "cd")]
    [TestCase("[abc]def", "def")]
    [TestCase(@"[\]]def|ghi", "def ghi")]
    [TestCase("(a|b)cd|(ef(g)h)ij", "cd ij")]
    public void Of_APattern_AreTheLongestWordsOfItsAlternatives(string pattern, string words) =>
        Assert.That(Needles.Of(pattern), Is.EqualTo(words.Split(' ')));

    [TestCase("a")]
    [TestCase("abc|[0-9]")]
    [TestCase(@"^\s+[0-9]")]
    [TestCase("(ab|cd)")]
    public void Of_AnAlternativeWithoutWords_AreNone(string pattern) => Assert.That(Needles.Of(pattern), Is.Null);

    [Test]
    public void Tables_ForEveryLineOfTheCorpus_TellTheSameWithoutNeedles()
    {
        LinePattern[] patterns = [.. Tables.SelectMany(table => table.Patterns)];
        var lines = CorpusFiles.All.SelectMany(c => OutputLines.Of(c.Outcome.Output)).Distinct().ToList();
        Assert.That(lines.SelectMany(line => patterns.Where(p => p.IsMatch(line) != p.IsMatchWithoutNeedles(line)).Select(_ => line)), Is.Empty);
    }

    private static LineRules[] Tables =>
    [
        MergeLines.Rules, StyleLines.Placed, StyleLines.Rules, BuildLines.Placed, BuildLines.Unplaced, BuildLines.Packages, BuildLines.Closing, TestLines.Rules, TestLines.Closing,
        EnvironmentLines.Exhausted, EnvironmentLines.OfCompilers, EnvironmentLines.Rules, TransientLines.Rules, TransientLines.GivenUp, HarmlessLines.Rules, HarmlessLines.Success, RunTestLines.None, RunTestLines.Some,
    ];
}
