using System.Diagnostics;
using System.Globalization;
using Maestro.Runtime.Processes;

namespace Maestro.Runtime.Tests.Processes;

[Platform("Linux")]
[NonParallelizable] // It counts the open files of the whole process.
public sealed class ProcessSupervisorTests
{
    [TestCase("exit 0", 0)]
    [TestCase("exit 7", 7)]
    [TestCase("kill -KILL $$", 137)]
    [TestCase("kill -TERM $$", 143)]
    public async Task RunAsync_ProgramEnds_ReportsItsExitCode(string script, int expected)
    {
        var result = await Supervised.Run(script);

        Assert.That((result.End, result.ExitCode, result.Survivors), Is.EqualTo((ProcessEnd.Exited, (int?)expected, 0)));
        Assert.That(result.Succeeded, Is.EqualTo(expected == 0));
    }

    [Test]
    public async Task RunAsync_BothStreams_AreKeptApart()
    {
        var result = await Supervised.Run("echo out; echo err >&2");

        Assert.That((result.Output, result.Error), Is.EqualTo(("out\n", "err\n")));
    }

    [Test]
    public async Task RunAsync_Input_ReachesTheProgram()
    {
        var text = new string('ä', 300_000);

        var result = await Supervised.Run(Supervised.Script("cat") with { Input = text, KeepBytes = 1_000_000 });

        Assert.That(result.Output, Is.EqualTo(text));
    }

    [Test]
    public async Task RunAsync_NoInput_IsClosedAtOnce()
    {
        var result = await Supervised.Run(Supervised.Script("cat; echo end") with { Timeout = TimeSpan.FromSeconds(20) });

        Assert.That((result.End, result.Output), Is.EqualTo((ProcessEnd.Exited, "end\n")));
    }

    [Test]
    public async Task RunAsync_ProgramDoesNotReadItsInput_IsNoFailure()
    {
        var result = await Supervised.Run(Supervised.Script("exec true") with { Input = new string('x', 10_000_000) });

        Assert.That(result.Succeeded, Is.True);
    }

    [Test]
    public async Task RunAsync_ArgumentsWithSpacesAndQuotes_ArePassedAsTheyAre()
    {
        var command = new ProcessCommand
        {
            Program = "printf",
            Arguments = ["<%s>", "a b", "", "\"$HOME\"", "ü"],
            WorkingDirectory = Path.GetTempPath(),
        };

        var result = await Supervised.Run(command);

        Assert.That(result.Output, Is.EqualTo("<a b><><\"$HOME\"><ü>"));
    }

    [Test]
    public async Task RunAsync_WorkingDirectory_IsTheChilds()
    {
        using var folder = new TempFolder();

        var result = await Supervised.Run(ProcessCommand.Shell("pwd -P", folder.Path));

        Assert.That(result.Output.TrimEnd(), Is.EqualTo(folder.Path));
    }

    [Test]
    public async Task RunAsync_SixteenAtOnce_EachGetsItsOwnOutput()
    {
        var supervisor = Supervised.Supervisor();
        var runs = Enumerable.Range(0, 160).Select(i => supervisor.RunAsync(Supervised.Script($"echo {i}; exit {i % 7}"), default)).ToArray();

        var results = await Task.WhenAll(runs);

        Assert.Multiple(() =>
        {
            for (var i = 0; i < results.Length; i++)
                Assert.That((results[i].Output, results[i].ExitCode), Is.EqualTo(($"{i}\n", (int?)(i % 7))));
        });
    }

    [Test]
    public async Task RunAsync_ChildInheritsNoSignalDisposition_PipeEndsIt()
    {
        // .NET ignores SIGPIPE; were that inherited, yes would report a write error instead of ending quietly.
        var result = await Supervised.Run(Supervised.Script("yes | head -1") with { Timeout = TimeSpan.FromSeconds(20) });

        Assert.That((result.ExitCode, result.Output, result.Error), Is.EqualTo(((int?)0, "y\n", "")));
    }

    [Test]
    public async Task RunAsync_ChildIsLeaderOfItsOwnSession()
    {
        var result = await Supervised.Run("echo $$; cut -d' ' -f6 /proc/$$/stat");

        var lines = result.Output.Split('\n');
        Assert.That(lines[0], Is.EqualTo(lines[1]));
    }

    [Test]
    public async Task RunAsync_NoDescriptorOfOurs_IsOpenInTheChild()
    {
        using var folder = new TempFolder();
        using var open = File.Create(folder["open"]);

        var result = await Supervised.Run("ls /proc/$$/fd; true");

        Assert.That(result.Output, Is.EqualTo("0\n1\n2\n"));
    }

    [Test]
    public async Task RunAsync_ManyRuns_LeaveNoDescriptorOpen()
    {
        var supervisor = Supervised.Supervisor();
        await supervisor.RunAsync(Supervised.Script("true"), default);
        var before = Directory.GetFiles("/proc/self/fd").Length;

        for (var i = 0; i < 50; i++)
            await supervisor.RunAsync(Supervised.Script("cat") with { Input = "x" }, new CancellationTokenSource().Token);

        Assert.That(Directory.GetFiles("/proc/self/fd"), Has.Length.LessThan(before + 20));
    }

    [Test]
    public async Task RunAsync_ProcessStartedBySomebodyElse_IsLeftAlone()
    {
        using var other = Process.Start(new ProcessStartInfo("sleep", "60") { UseShellExecute = false })!;

        await Supervised.Run("setsid sh -c 'sleep 60' > /dev/null 2>&1 < /dev/null & sleep 0.1");

        Assert.That(other.HasExited, Is.False);
        other.Kill();
        await other.WaitForExitAsync();
        Assert.That(other.ExitCode, Is.EqualTo(137), $"exit code kept for .NET: {other.ExitCode.ToString(CultureInfo.InvariantCulture)}");
    }
}
