using EndToEnd.Harness;
using Maestro.Runtime.Git;

namespace Maestro.Runtime.Tests.Git;

/// <summary>A sandbox must show every folder that a repository's objects are in, or git inside of it misses some.</summary>
public sealed class ObjectFoldersTests
{
    [Test]
    public void Of_ABorrowerOfABorrower_NamesAllThree()
    {
        using var scratch = new Scratch().Write("a.txt", "a\n").Commit();
        scratch.Shell("git clone --quiet --shared . $beside/second && git clone --quiet --shared $beside/second $beside/third");
        Assert.That(
            ObjectFolders.Of(Path.Combine(scratch.Beside, "third", ".git", "objects")),
            Is.EqualTo(new[] { $"{scratch.Beside}/third/.git/objects", $"{scratch.Beside}/second/.git/objects", $"{scratch.Root}/.git/objects" }));
    }

    [Test]
    public void Of_RelativeNamesCommentsAndACircle_ComesToAnEnd()
    {
        using var folder = new TempFolder();
        foreach (var name in new[] { "one", "two" })
            Directory.CreateDirectory(folder[$"{name}/info"]);
        File.WriteAllText(folder["one/info/alternates"], "# borrowed\n../two\n\n");
        File.WriteAllText(folder["two/info/alternates"], "../one\n");
        Assert.That(ObjectFolders.Of(folder["one"]), Is.EqualTo(new[] { folder["one"], folder["two"] }));
    }
}
