using Maestro.Plugins.Chat.Patches;

namespace Maestro.Plugins.Chat.Tests.Patches;

/// <summary>A unified diff is applied to the letter or not at all.</summary>
public sealed class PatchTests
{
    private static string Apply(string text, string hunks)
    {
        var file = UnifiedDiff.Read($"--- a/f\n+++ b/f\n{hunks}").Single();
        return PatchedText.Of(file.Path, text, file.Hunks);
    }

    [TestCase("1\n2\n3\n", "@@ -2 +2 @@\n-2\n+two\n", "1\ntwo\n3\n")]
    [TestCase("1\n2\n3\n", "@@ -1,2 +1,3 @@\n 1\n+1.5\n 2\n", "1\n1.5\n2\n3\n")]
    [TestCase("1\n2\n3\n", "@@ -2,2 +1,0 @@\n-2\n-3\n", "1\n")]
    [TestCase("1\n2\n", "@@ -0,0 +1 @@\n+0\n", "0\n1\n2\n")]
    [TestCase("1\n2\n", "@@ -2,0 +3 @@\n+3\n", "1\n2\n3\n")]
    [TestCase("", "@@ -0,0 +1,2 @@\n+a\n+b\n", "a\nb\n")]
    [TestCase("1\n2", "@@ -2 +2 @@\n-2\n\\ No newline at end of file\n+2\n", "1\n2\n")]
    [TestCase("1\n2\n", "@@ -2 +2 @@\n-2\n+2\n\\ No newline at end of file\n", "1\n2")]
    [TestCase("1\n2", "@@ -1 +1 @@\n-1\n+one\n", "one\n2")]
    [TestCase("a\n\nb\n", "@@ -1,3 +1,3 @@\n a\n\n-b\n+c\n", "a\n\nc\n")]
    [TestCase("a\n-- x\nb\n", "@@ -1,3 +1,2 @@\n a\n--- x\n b\n", "a\nb\n")]
    [TestCase("1\n2\n3\n4\n5\n", "@@ -1 +1 @@\n-1\n+one\n@@ -5 +5 @@\n-5\n+five\n", "one\n2\n3\n4\nfive\n")]
    public void Of_HunksThatFit_AreApplied(string text, string hunks, string expected) => Assert.That(Apply(text, hunks), Is.EqualTo(expected));

    [Test]
    public void Of_WrongLineNumberButOnlyOnePlace_IsApplied() => Assert.That(Apply("a\nb\nc\nd\n", "@@ -1,2 +1,2 @@\n c\n-d\n+D\n"), Is.EqualTo("a\nb\nc\nD\n"));

    [TestCase("x\ny\nx\ny\n", "@@ -2,2 +2,2 @@\n x\n-y\n+z\n", "more than once")]
    [TestCase("a\nb\n", "@@ -1,2 +1,2 @@\n a\n-B\n+c\n", "its line 2 is 'b', not 'B'")]
    [TestCase("a\n", "@@ -7 +7 @@\n-b\n+c\n", "it has 1 lines")]
    [TestCase("a \nb\n", "@@ -1,2 +1,2 @@\n a\n-b\n+c\n", "its line 1 is 'a ', not 'a'")]
    [TestCase("a\n", "@@ -5,0 +6 @@\n+c\n", "has no line 5")]
    [TestCase("1\n2\n", "@@ -2 +2 @@\n-2\n+two\n@@ -1 +1 @@\n-1\n+one\n", "are not in f")]
    [TestCase("1\n2\n", "@@ -2 +2 @@\n-2\n\\ No newline at end of file\n+two\n", "are not in f")]
    public void Of_HunkThatDoesNotFit_IsRefused(string text, string hunks, string why) => Assert.That(() => Apply(text, hunks), Throws.TypeOf<PatchException>().With.Message.Contains(why));

    [TestCase("hello", "the patch has no file")]
    [TestCase("--- a/f\nfoo", "must be '+++ path'")]
    [TestCase("--- a/f\n+++ b/f\n", "has no hunk")]
    [TestCase("--- a/f\n+++ b/g\n@@ -1 +1 @@\n-a\n+b\n", "renames f to g")]
    [TestCase("rename from a\nrename to b\n", "cannot be applied here")]
    [TestCase("@@ -1 +1 @@\n-a\n+b\n", "cannot be applied here")]
    [TestCase("--- a/f\n+++ b/f\n@@ -1,3 +1,2 @@\n a\n-b\n", "says 3 old and 2 new lines, which is not what it holds (2 and 1)")]
    [TestCase("--- a/f\n+++ b/f\n@@ -1 +1 @@\n-a\n+b\n+c\n", "and more follow")]
    [TestCase("--- a/f\n+++ b/f\n@@ somewhere @@\n-a\n", "is no hunk header")]
    [TestCase("--- a/f\n+++ b/f\n@@ -1,99999999999 +1 @@\n-a\n", "too large a number")]
    public void Read_NoDiff_IsRefused(string text, string why) => Assert.That(() => UnifiedDiff.Read(text), Throws.TypeOf<PatchException>().With.Message.Contains(why));
}
