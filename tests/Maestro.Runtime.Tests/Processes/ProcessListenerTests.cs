using System.Diagnostics;
using Maestro.Runtime.Processes;
using Maestro.Runtime.Processes.Portable;

namespace Maestro.Runtime.Tests.Processes;

/// <summary>Listening to a program and answering it, under both supervisors.</summary>
[Platform("Linux")]
[TestFixture(true)]
[TestFixture(false)]
public sealed class ProcessListenerTests(bool linux)
{
    [Test]
    public async Task Heard_SeveralLines_InOrderAndStillInTheResult()
    {
        var listener = new Listener();

        var result = await Run("echo a; echo; printf 'b\\r\\nc'", listener);

        Assert.That(listener.Lines, Is.EqualTo((ProcessLine[])[new("a"), new(""), new("b"), new("c", 0, true)]));
        Assert.That((result.End, result.Output), Is.EqualTo((ProcessEnd.Exited, "a\n\nb\r\nc")));
    }

    [Test]
    public async Task Heard_AnswerIsWritten_ProgramReadsIt()
    {
        var listener = new Listener((line, program) =>
        {
            if (line.Text.StartsWith("ask", StringComparison.Ordinal))
                program.Write($"answer {line.Text}\n");
            else if (line.Text.EndsWith('2'))
                program.CloseInput(TimeSpan.Zero);
        });

        var result = await Run("read first; echo \"got $first\"; echo ask 1; read a; echo \"$a\"; echo ask 2; read a; echo \"$a\"; cat; echo end", listener, open: true, input: "hello\n");

        Assert.That(listener.Texts, Is.EqualTo((string[])["got hello", "ask 1", "answer ask 1", "ask 2", "answer ask 2", "end"]));
        Assert.That(result.ExitCode, Is.Zero);
    }

    [Test]
    public async Task Write_InputNotKeptOpen_DoesNothing()
    {
        var result = await Run("cat; echo x; cat", new Listener((_, program) => program.Write("more\n")), input: "first\n");

        Assert.That((result.ExitCode, result.Output), Is.EqualTo(((int?)0, "first\nx\n")));
    }

    [Test]
    public async Task Write_NobodyReads_IsNoFailure()
    {
        var result = await Run("exec 0<&-; echo x; echo y; exit 4", new Listener((_, program) => program.Write(new string('m', 200_000))), open: true);

        Assert.That(result.ExitCode, Is.EqualTo(4));
    }

    [Test]
    public async Task Write_MoreThanThePipeHolds_ArrivesWhole()
    {
        var listener = new Listener((line, program) =>
        {
            if (line.Text != "go")
                return;
            for (var i = 0; i < 50; i++)
                program.Write(new string('m', 20_000));
            program.CloseInput(TimeSpan.Zero);
        });

        var result = await Run("echo go; wc -c", listener, open: true);

        Assert.That(result.Output.Trim(), Does.EndWith("1000000"));
    }

    [Test]
    public async Task CloseInput_Later_KeepsItOpenUntilThen()
    {
        var watch = Stopwatch.StartNew();

        var result = await Run("echo go; cat; echo end", new Listener((_, program) => program.CloseInput(TimeSpan.FromMilliseconds(300))), open: true);

        Assert.That((result.End, result.Output), Is.EqualTo((ProcessEnd.Exited, "go\nend\n")));
        Assert.That(watch.ElapsedMilliseconds, Is.GreaterThanOrEqualTo(290));
    }

    [Test]
    public async Task Stop_DoesNotExit_IsStoppedWithAllItStarted()
    {
        var listener = new Listener((_, program) => program.Stop(TimeSpan.FromMilliseconds(100)));

        var result = await Run("sleep 600 & echo $!; wait", listener);

        Assert.That(result.End, Is.EqualTo(ProcessEnd.Stopped));
        Assert.That(Supervised.IsAlive(int.Parse(listener.Lines[0].Text)), Is.False);
    }

    [Test]
    public async Task Stop_ExitsInTime_IsItsOwnEnd()
    {
        var result = await Run("echo a; exit 3", new Listener((_, program) => program.Stop(TimeSpan.FromMinutes(1))));

        Assert.That((result.End, result.ExitCode), Is.EqualTo((ProcessEnd.Exited, (int?)3)));
    }

    [Test]
    public async Task Heard_LineOfManyMegabytes_IsWhole()
    {
        var listener = new Listener();

        await Run("head -c 20000000 /dev/zero | tr '\\0' x; echo; echo end", listener);

        Assert.That(listener.Lines.Select(line => (line.Text.Length, line.Dropped)), Is.EqualTo(((int, long)[])[(20_000_000, 0), (3, 0)]));
    }

    [TestCase("abcd", 4, 0L)]
    [TestCase("abcde", 0, 5L)]
    public async Task Heard_LineLongerThanAllowed_IsDroppedAndTold(string text, int length, long dropped)
    {
        var listener = new Listener();

        await Run($"printf {text[..2]}; sleep 0.05; echo {text[2..]}; echo end", listener, most: 4);

        Assert.That(listener.Lines.Select(line => (line.Text.Length, line.Dropped)), Is.EqualTo(((int, long)[])[(length, dropped), (3, 0)]));
    }

    [Test]
    public async Task Heard_Secret_IsRedactedAlsoWhenItComesInPieces()
    {
        var listener = new Listener();

        await Run("printf 'a hun'; sleep 0.05; printf 'ter2 b\\n'", listener);

        Assert.That(listener.Texts, Is.EqualTo((string[])["a *** b"]));
    }

    [Test]
    public void Heard_Throws_EndsTheProgramAndIsThrown()
    {
        var pid = 0;
        var listener = new Listener((line, _) =>
        {
            pid = int.Parse(line.Text);
            throw new InvalidDataException("mine");
        });

        var watch = Stopwatch.StartNew();

        Assert.That(async () => await Run("echo $$; sleep 600", listener), Throws.TypeOf<InvalidDataException>().With.Message.EqualTo("mine"));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
        Assert.That(Supervised.IsAlive(pid), Is.False);
    }

    [Test]
    public async Task Heard_GrandchildHoldsTheOutput_IsNotWaitedFor()
    {
        var listener = new Listener();
        var watch = Stopwatch.StartNew();

        await Run("sleep 5 & echo a", listener);

        Assert.That((listener.Texts.Single(), watch.Elapsed < TimeSpan.FromSeconds(4)), Is.EqualTo(("a", true)));
    }

    private Task<ProcessResult> Run(string script, IProcessListener listener, bool open = false, string? input = null, int most = 64 * 1024 * 1024)
    {
        var command = Supervised.Script(script) with { Listener = listener, KeepInputOpen = open, Input = input, MaxLineBytes = most, Timeout = TimeSpan.FromSeconds(30) };
        if (linux)
            return Supervised.Supervisor("hunter2").RunAsync(command, CancellationToken.None);
        var environment = new ChildEnvironment(new() { Secrets = ["hunter2"] }, Environment.GetEnvironmentVariables());
        return new PortableRun(command, "marker", environment, CancellationToken.None).RunAsync();
    }
}
