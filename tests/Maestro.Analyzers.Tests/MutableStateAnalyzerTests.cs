using Maestro.Analyzers.Rules;

namespace Maestro.Analyzers.Tests;

public sealed class MutableStateAnalyzerTests
{
    [TestCase("private int count;", "count")]
    [TestCase("private static int count;", "count")]
    [TestCase("public int Count { get; set; }", "Count")]
    [TestCase("public static int Count { get; private set; }", "Count")]
    [TestCase("private static readonly System.Collections.Generic.List<int> Seen = new();", "Seen")]
    [TestCase("private static readonly System.Collections.Concurrent.ConcurrentDictionary<int, int> Seen = new();", "Seen")]
    [TestCase("private static readonly System.Collections.ArrayList Seen = new();", "Seen")]
    [TestCase("private static readonly int[] Seen = new int[3];", "Seen")]
    public async Task State_ThatCanChange_IsReported(string member, string name) => Assert.That(
        await Analysis.Run<MutableStateAnalyzer>($"public class A : IQualityGate {{ {member} {Analysis.Gate.Trim()[1..]}"),
        Is.EqualTo(new[] { $"MAE008: '{name}' can change and is kept in an extension: it would survive a rollback, and be lost by a resume" }));

    [TestCase("private const int Count = 1;")]
    [TestCase("private readonly int count = 1;")]
    [TestCase("private readonly System.Collections.Generic.List<int> seen = new();")]
    [TestCase("private static readonly string Name = \"\";")]
    [TestCase("private static readonly System.Collections.Generic.IReadOnlyList<int> Known = new[] { 1 };")]
    [TestCase("private static readonly System.Collections.Generic.Comparer<string> Order = System.Collections.Generic.Comparer<string>.Default;")]
    [TestCase("public int Count { get; init; }")]
    [TestCase("public int Count { get; }")]
    public async Task State_ThatStays_IsNotReported(string member) =>
        Assert.That(await Analysis.Run<MutableStateAnalyzer>($"public class A : IQualityGate {{ {member} {Analysis.Gate.Trim()[1..]}"), Is.Empty);

    [Test]
    public async Task Extension_WithAPrimaryConstructor_IsNotReported() =>
        Assert.That(await Analysis.Run<MutableStateAnalyzer>($"public class A(IProcesses processes) : IQualityGate {{ public IProcesses P => processes; {Analysis.Gate.Trim()[1..]}"), Is.Empty);

    [Test]
    public async Task Interface_ThatExtendsTheContract_KeepsNothing() =>
        Assert.That(await Analysis.Run<MutableStateAnalyzer>("public interface IMine : IQualityGate { int Count { get; set; } }"), Is.Empty);

    [Test]
    public async Task Options_MayBeSet() =>
        Assert.That(await Analysis.Run<MutableStateAnalyzer>("public class AOptions { public int Count { get; set; } private int other; public int O => other++; }"), Is.Empty);
}
