using Maestro.Runtime.Checkpoints.Risks.Guard;
using Maestro.Runtime.Checkpoints.Risks.Shell;

namespace Maestro.Runtime.Tests.Checkpoints.Risks.Guard;

/// <summary>No input, however odd, makes the detector throw or hang. Known lines are cut everywhere with <c>MAESTRO_LONG=1</c>, at each fifth place otherwise.</summary>
public sealed class RiskDetectorFuzzTests
{
    private const int Seed = 20261124;
    private static readonly int Step = Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" ? 1 : 5;

    private static readonly string[] Pieces =
    [
        "(", ")", "{", "}", "[[", "]]", "'", "\"", "`", "$", "$(", "$((", "${", "$'", "\\", "\n", " ", "\t", "\r\n", ";", ";;", "&", "&&", "|", "||", "<", ">", "<<", "<<-", "<<<", "<(",
        "#", "=", "*", "?", "!", "%", "^", "@", "-", "--", "/", "\0", "é", "\ud83d", "if", "then", "fi", "for", "in", "do", "done", "case", "esac", "function", "time", "rm", "-rf", "git", "push",
        "-c", "alias.x=!", "sh", "eval", "xargs", "find", "-exec", "sudo", "env", "a=(", "a=", "EOF", "pwsh", "cmd", "/c", "x", "1", "docker", "run", "ssh", "npm",
    ];

    [TestCase(6000)]
    public void Of_RandomPieces_NeitherThrowsNorHangs(int inputs)
    {
        var random = new Random(Seed);
        for (var i = 0; i < inputs; i++)
            Try(string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => Pieces[random.Next(Pieces.Length)] + (random.Next(3) == 0 ? " " : ""))));
    }

    [TestCase(4000)]
    public void Of_RandomCharacters_NeitherThrowsNorHangs(int inputs)
    {
        var random = new Random(Seed);
        for (var i = 0; i < inputs; i++)
            Try(new([.. Enumerable.Range(0, random.Next(1, 120)).Select(_ => (char)random.Next(random.Next(4) == 0 ? char.MaxValue : 128))]));
    }

    [Test]
    public void Of_KnownLinesCutAndSpliced_NeitherThrowsNorHangs()
    {
        var random = new Random(Seed);
        foreach (var (line, _) in CommandLines.Posix)
            for (var cut = 0; cut <= line.Length; cut += Step)
            {
                Try(line[..cut]);
                Try(line[cut..]);
                Try(line[..cut] + CommandLines.Posix[random.Next(CommandLines.Posix.Length)].Line);
            }
    }

    private static void Try(string line)
    {
        foreach (var dialect in Enum.GetValues<ShellDialect>())
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            Assert.That(() => RiskDetector.Of(line, dialect), Throws.Nothing, line);
            Assert.That(watch.ElapsedMilliseconds, Is.LessThan(5000), line);
        }
    }
}
