using EndToEnd.Harness;
using Maestro.Tests.Oracle;

namespace EndToEnd.BadInput;

/// <summary>What a refusal is: exit code 2, a named error with place and fix, and not a byte changed.</summary>
internal static class Refusal
{
    /// <summary>Runs the tool and asserts that it refuses.</summary>
    public static void Of(Scratch scratch, string[] arguments, params string[] says)
    {
        var before = Directory.Exists(Path.Combine(scratch.Root, ".git")) ? RepositoryOracle.Look(scratch.Root) : "";
        var result = scratch.Maestro(arguments);
        Assert.That(result.ExitCode, Is.EqualTo(2), result.ToString());
        Assert.That(result.Error, Does.Contain("fix: "), result.ToString());
        foreach (var text in says)
            Assert.That(result.Error, Does.Contain(text), result.ToString());
        Assert.That(Directory.EnumerateFileSystemEntries(scratch.Home), Is.Empty, "nothing may be written for a run that was refused");
        if (before.Length > 0)
            Assert.That(RepositoryOracle.Look(scratch.Root), Is.EqualTo(before));
    }
}
