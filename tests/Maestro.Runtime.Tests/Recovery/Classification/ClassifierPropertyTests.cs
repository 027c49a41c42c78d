using System.Diagnostics;
using System.Text;
using CsCheck;
using Maestro.Runtime.Recovery.Classification;

namespace Maestro.Runtime.Tests.Recovery.Classification;

/// <summary>The answer does not hang on how an output is dressed, and there is one for any.</summary>
public sealed class ClassifierPropertyTests
{
    private static readonly string[] Pieces =
        [.. CorpusFiles.All.SelectMany(c => c.Outcome.Output.Split('\n')).Where(line => line.Length > 0).Distinct()];

    private static readonly Gen<string> Outputs = Gen.OneOf(
        Gen.String, Gen.String[Gen.Char['\0', '\uFFFF'], 0, 2000], Gen.Byte.Array[0, 4000].Select(Encoding.Latin1.GetString),
        AnyOf(Pieces).Array[0, 60].Select(lines => string.Join('\n', lines)));

    [Test]
    public void Of_AnyOutput_TellsSomething() =>
        Gen.Select(Outputs, Gen.Int[-2, 300], Gen.Enum<FailureKind>()).Sample((output, code, own) =>
        {
            var told = FailureClassifier.Of(new() { End = ProcessEnd.Exited, ExitCode = code, Own = own, Output = output });
            return told.Reason.Length > 0 && (code == 0 || told.Kind is not null);
        }, iter: 2000);

    [TestCase("a", 40_000_000)]
    [TestCase(" ", 20_000_000)]
    [TestCase("error: ", 5_000_000)]
    [TestCase("a.c:1:1: warning: x\n", 2_000_000)]
    [TestCase("\u001b[31m", 4_000_000)]
    [TestCase("[[[[(((", 4_000_000)]
    public void Of_HugeOutput_IsBounded(string piece, int times)
    {
        var output = string.Concat(Enumerable.Repeat(piece, times / piece.Length));
        FailureClassifier.Of(new() { ExitCode = 1, Output = "warm" });
        var watch = Stopwatch.StartNew();
        FailureClassifier.Of(new() { End = ProcessEnd.Exited, ExitCode = 1, Output = output });
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)), "only head and tail are read, each line in linear time");
    }

    [TestCaseSource(nameof(Dresses))]
    public void Of_OutputInAnotherDress_IsTheSame(Func<string, string> dress) => Assert.Multiple(() =>
    {
        foreach (var c in CorpusFiles.All)
            Assert.That(Told(c.Outcome with { Output = dress(c.Outcome.Output) }), Is.EqualTo(Told(c.Outcome)), c.ToString());
    });

    private static IEnumerable<TestCaseData<Func<string, string>>> Dresses()
    {
        yield return new TestCaseData<Func<string, string>>(text => Lines(text, line => $"\u001b[1;31m{line}\u001b[0m")).SetArgDisplayNames("coloured");
        yield return new TestCaseData<Func<string, string>>(text => Lines(text, line => string.Join("\u001b[0m ", line.Split(' ').Select(word => $"\u001b[38;5;9m{word}")))).SetArgDisplayNames("coloured word by word");
        yield return new TestCaseData<Func<string, string>>(text => text.Replace("\n", "\r\n", StringComparison.Ordinal)).SetArgDisplayNames("CRLF");
        yield return new TestCaseData<Func<string, string>>(text => Lines(text, line => $"2025-11-03T10:11:12.1234567Z {line}")).SetArgDisplayNames("stamped");
        yield return new TestCaseData<Func<string, string>>(text => Lines(text, line => $"[10:11:12] {line}")).SetArgDisplayNames("with a time of day");
        yield return new TestCaseData<Func<string, string>>(text => Lines(text, line => $"\u001b[90m2025-11-03 10:11:12,123\u001b[0m {line}\r")).SetArgDisplayNames("all of it");
    }

    private static string Lines(string text, Func<string, string> dress) => string.Join('\n', text.Split('\n').Select(dress));

    private static Gen<T> AnyOf<T>(params T[] choices) => Gen.Int[0, choices.Length - 1].Select(at => choices[at]);

    private static FailureKind? Told(ToolOutcome outcome) => FailureClassifier.Of(outcome).Kind;
}
