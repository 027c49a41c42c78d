using Maestro.Analyzers.Rules;

namespace Maestro.Analyzers.Tests;

public sealed class ReplayAnalyzerTests
{
    private const string Decide = "public Task<Decision?> DecideAsync(DecisionRequest request, CancellationToken cancellationToken) => null!;";

    [TestCase("DateTime.Now", "DateTime.Now")]
    [TestCase("DateTimeOffset.UtcNow", "DateTimeOffset.UtcNow")]
    [TestCase("Guid.NewGuid()", "Guid.NewGuid")]
    [TestCase("new Random()", "new Random()")]
    [TestCase("Random.Shared", "Random.Shared")]
    [TestCase("System.Diagnostics.Stopwatch.StartNew()", "Stopwatch.StartNew")]
    [TestCase("Environment.TickCount64", "Environment.TickCount64")]
    [TestCase("(Func<Guid>)Guid.NewGuid", "Guid.NewGuid")]
    [TestCase("new System.Diagnostics.Stopwatch()", "new Stopwatch()")]
    [TestCase("DateTime.Today", "DateTime.Today")]
    [TestCase("Guid.CreateVersion7()", "Guid.CreateVersion7")]
    [TestCase("Environment.TickCount", "Environment.TickCount")]
    [TestCase("System.Diagnostics.Stopwatch.GetTimestamp()", "Stopwatch.GetTimestamp")]
    [TestCase("TimeProvider.System", "TimeProvider.System")]
    public async Task ClockOrChance_InAStrategy_IsReported(string expression, string what) => Assert.That(
        await Analysis.Run<ReplayAnalyzer>($"public class A : IDecisionStrategy {{ {Decide} object M() => {expression}; }}"),
        Is.EqualTo(new[] { $"MAE010: '{what}' is another at each call, so this decision could not be made again; decide on the request, or take a TimeProvider" }));

    [Test]
    public async Task ClockOrChance_InAClassWithinAStrategy_IsReported() => Assert.That(
        await Analysis.Run<ReplayAnalyzer>($"public class A : IDecisionStrategy {{ {Decide} class Inner {{ object M() => Guid.NewGuid(); }} }}"), Has.Count.EqualTo(1));

    [Test]
    public async Task ClockOfTheConstructor_IsNotReported() => Assert.That(
        await Analysis.Run<ReplayAnalyzer>($"public class A(TimeProvider clock) : IDecisionStrategy {{ {Decide} object M() => clock.GetUtcNow(); object N() => new Random(42); }}"),
        Has.Count.EqualTo(0));

    [TestCase("nameof(DateTime.Now)")]
    [TestCase("nameof(Guid.NewGuid)")]
    [TestCase("new DateTime(2026, 1, 1).Date")]
    [TestCase("new object()")]
    [TestCase("(Func<string, Guid>)Guid.Parse")]
    public async Task What_IsTheSameAtEachCall_IsNotReported(string expression) =>
        Assert.That(await Analysis.Run<ReplayAnalyzer>($"public class A : IDecisionStrategy {{ {Decide} object M() => {expression}; }}"), Is.Empty);

    [Test]
    public async Task ClockOrChance_Elsewhere_IsNotReported() =>
        Assert.That(await Analysis.Run<ReplayAnalyzer>($"public class A : IQualityGate {{ object M() => Guid.NewGuid(); {Analysis.Gate.Trim()[1..]}"), Is.Empty);
}
