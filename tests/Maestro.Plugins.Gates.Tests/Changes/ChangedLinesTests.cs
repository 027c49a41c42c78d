using Maestro.Plugins.Gates.Changes;

namespace Maestro.Plugins.Gates.Tests.Changes;

public sealed class ChangedLinesTests
{
    [Test]
    public void Read_HunksOfTwoFiles_NamesNewLines()
    {
        var changed = ChangedLines.Read("""
            diff --git a.cs a.cs
            --- a.cs
            +++ a.cs
            @@ -1,0 +2,2 @@ class A
            +one
            +two
            @@ -9 +11 @@
            -old
            +new
            diff --git b.cs b.cs
            --- /dev/null
            +++ b.cs
            @@ -0,0 +1 @@
            +x
            """);

        Assert.That(changed, Is.EquivalentTo(new Dictionary<string, int[]> { ["a.cs"] = [2, 3, 11], ["b.cs"] = [1] }).Using<KeyValuePair<string, SortedSet<int>>, KeyValuePair<string, int[]>>(
            (read, expected) => read.Key == expected.Key && read.Value.SetEquals(expected.Value)));
    }

    [Test]
    public void Read_LineThatReadsLikeAHeader_IsALine()
    {
        var changed = ChangedLines.Read("--- a.sql\n+++ a.sql\n@@ -1 +1,2 @@\n--- old\n+++ b.sql\n+@@ -1 +7 @@\n");

        Assert.That(changed.Select(c => (c.Key, string.Join(',', c.Value))), Is.EqualTo((IEnumerable<(string, string)>)[("a.sql", "1,2")]));
    }

    [TestCase("+++ \"a\\\"b.cs\"", "a\"b.cs")]
    [TestCase("+++ a b.cs\t", "a b.cs")]
    public void Read_NameThatGitQuotes_IsTheFiles(string header, string expected) =>
        Assert.That(ChangedLines.Read($"{header}\n@@ -0,0 +1 @@\n+x\n").Keys, Is.EqualTo((string[])[expected]));
}
