using System.Diagnostics;

namespace Maestro.Runtime.Tests.Processes;

[Platform("Linux")]
[NonParallelizable] // It counts what the whole process allocates.
public sealed class ProcessOutputTests
{
    [Test]
    public async Task RunAsync_FloodOfOneGigabyte_KeepsHeadAndTailInConstantMemory()
    {
        var command = new ProcessCommand
        {
            Program = "head",
            Arguments = ["-c", "1000000000", "/dev/zero"],
            WorkingDirectory = "/",
            KeepBytes = 1024,
        };
        // Of the whole process, the test runner's reports on earlier tests included: those only add, so the least of three is ours.
        var least = long.MaxValue;
        for (var time = 0; time < 3; time++)
        {
            var allocated = GC.GetTotalAllocatedBytes(precise: true);
            var result = await Supervised.Run(command);
            least = Math.Min(least, GC.GetTotalAllocatedBytes(precise: true) - allocated);
            Assert.That((result.ExitCode, result.OutputDropped), Is.EqualTo(((int?)0, 1_000_000_000L - 2048)));
            Assert.That(result.Output, Is.EqualTo($"{new string('\0', 1024)}\n[... 999997952 bytes dropped ...]\n{new string('\0', 1024)}"));
        }
        Assert.That(least, Is.LessThan(4_000_000));
    }

    [Test]
    public async Task RunAsync_MoreThanIsKept_ShowsHeadCountAndTail()
    {
        var result = await Supervised.Run(Supervised.Script("printf abcdefghij; printf klmno >&2") with { KeepBytes = 3 });

        Assert.That((result.Output, result.OutputDropped), Is.EqualTo(("abc\n[... 4 bytes dropped ...]\nhij", 4L)));
        Assert.That((result.Error, result.ErrorDropped), Is.EqualTo(("klmno", 0L)));
    }

    [Test]
    public async Task RunAsync_KeepsNothing_CountsEverything()
    {
        var result = await Supervised.Run(Supervised.Script("printf abcdefghij") with { KeepBytes = 0 });

        Assert.That((result.Output, result.OutputDropped), Is.EqualTo(("\n[... 10 bytes dropped ...]\n", 10L)));
    }

    [Test]
    public async Task RunAsync_CutInsideACharacter_DropsTheWholeCharacter()
    {
        var result = await Supervised.Run(Supervised.Script("printf 'aä----äb'") with { KeepBytes = 2 });

        Assert.That(result.Output, Is.EqualTo("a\n[... 8 bytes dropped ...]\nb"));
    }

    [Test]
    public async Task RunAsync_InvalidUtf8_IsReplaced()
    {
        var result = await Supervised.Run(@"printf 'a\377\200b\303'");

        Assert.That(result.Output, Is.EqualTo("a��b�"));
    }

    [Test]
    public async Task RunAsync_SecretSplitOverWrites_IsRedacted()
    {
        var script = "printf 'x hunt'; sleep 0.05; printf 'er'; sleep 0.05; printf '2 y'; printf 'hunter2' >&2";

        var result = await Supervised.Supervisor("hunter2").RunAsync(Supervised.Script(script), default);

        Assert.That((result.Output, result.Error), Is.EqualTo(("x *** y", "***")));
    }

    [Test]
    public async Task RunAsync_SecretAcrossTheEdgeOfWhatIsKept_DoesNotShowInPart()
    {
        var command = Supervised.Script("printf 'ab'; printf hunter2; printf '======'; printf hunter2; printf 'yz'") with { KeepBytes = 5 };

        var result = await Supervised.Supervisor("hunter2").RunAsync(command, default);

        Assert.That(result.Output, Is.EqualTo("ab***\n[... 6 bytes dropped ...]\n***yz"));
    }
}
