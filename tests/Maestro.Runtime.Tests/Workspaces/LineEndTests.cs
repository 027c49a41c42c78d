using System.Diagnostics;
using System.Text;
using EndToEnd.Harness;

namespace Maestro.Runtime.Tests.Workspaces;

/// <summary>Line ends are delivered as the user's own git would commit them.</summary>
[Platform(Exclude = "Win")]
public sealed class LineEndTests
{
    [TestCase("true")]
    [TestCase("input")]
    [TestCase("false")]
    public async Task Deliver_MixedLineEnds_TouchedAndUntouchedAreWhatGitAddMakes(string autocrlf)
    {
        using var user = new Scratch()
            .Write("crlf.txt", "a\r\nb\r\n").Write("lf.txt", "a\nb\n").Write("mixed.txt", "a\r\nb\nc\r\n").Write("bin", "\0\r\n\n").Write("a.txt", "x\r\ny\r\n");
        user.Git("init", "--quiet", "--initial-branch=main");
        user.Git("config", "core.autocrlf", "false");
        user.Commit();
        user.Git("config", "core.autocrlf", autocrlf);
        var delivery = await DeliveryBench.ChangeAndDeliverAsync(user);
        foreach (var file in new[] { "crlf.txt", "lf.txt", "mixed.txt", "bin" })
            Assert.That(user.Git("rev-parse", $"{delivery.Commit}:{file}"), Is.EqualTo(user.Git("rev-parse", $"main:{file}")), file);
        Assert.That(Bytes(user, $"{delivery.Commit}:a.txt"), Is.EqualTo("x\r\ny\r\nchanged\n"), "a file with CRLF in it is not rewritten as a whole");
    }

    [Test]
    public async Task Deliver_AttributesNormalize_TheNewFileIsNormalized()
    {
        using var user = new Scratch().Write(".gitattributes", "* text=auto eol=crlf\n").Write("a.txt", "x\r\n").Commit();
        var delivery = await DeliveryBench.ChangeAndDeliverAsync(user);
        Assert.That(Bytes(user, $"{delivery.Commit}:a.txt"), Is.EqualTo("x\nchanged\n"));
    }

    private static string Bytes(Scratch user, string blob)
    {
        using var process = Process.Start(new ProcessStartInfo("git", ["cat-file", "blob", blob]) { WorkingDirectory = user.Root, RedirectStandardOutput = true, StandardOutputEncoding = Encoding.Latin1 })!;
        return process.StandardOutput.ReadToEnd();
    }
}
