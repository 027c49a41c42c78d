using UpgradeBench.Proving;
using UpgradeBench.Running;

namespace UpgradeBench;

/// <summary>What the bench compares with may change a shape's copy, and nothing else of the machine.</summary>
[Platform("Linux")]
public sealed class CageTests
{
    [Test]
    public void Around_WritesInAndOut_OnlyInIsWritten()
    {
        var (folder, beside) = (Directory.CreateTempSubdirectory("cage-").FullName, Directory.CreateTempSubdirectory("cage-").FullName);
        try
        {
            Program.Run(Cage.Around("echo x > in.txt; echo x > ../out.txt; echo x > " + beside + "/out.txt; echo x > $HOME/home.txt", folder), folder, folder);

            // Where there is no cage nothing is run, and nothing written either.
            Assert.That(Directory.GetFiles(folder).Select(Path.GetFileName), Is.EquivalentTo(Cage.IsHere ? (string[])["in.txt", "home.txt"] : []));
            Assert.That(Directory.GetFiles(beside), Is.Empty);
            Assert.That(File.Exists(Path.Combine(Path.GetTempPath(), "out.txt")), Is.False);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
            Directory.Delete(beside, recursive: true);
        }
    }
}
