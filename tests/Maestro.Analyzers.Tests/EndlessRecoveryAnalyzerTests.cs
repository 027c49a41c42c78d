using Maestro.Analyzers.Rules;

namespace Maestro.Analyzers.Tests;

public sealed class EndlessRecoveryAnalyzerTests
{
    [TestCase("Task.FromResult(RecoveryResult.Changed(\"again\"))")]
    public async Task Recovery_NeitherLooksNorGivesUp_IsReported(string body) => Assert.That(
        await Analysis.Run<EndlessRecoveryAnalyzer>(Strategy(body)),
        Is.EqualTo(new[] { "MAE012: 'A' neither looks at which attempt it is nor ever gives up: it does the same for ever" }));

    [TestCase("Task.FromResult(RecoveryResult.GiveUp(\"no\"))")]
    [TestCase("Task.FromResult(RecoveryResult.AskHuman(\"no\", \"\"))")]
    [TestCase("Task.FromResult(context.Attempt > 3 ? RecoveryResult.Changed(\"last\") : RecoveryResult.Changed(\"again\"))")]
    [TestCase("Task.FromResult(RecoveryResult.Changed(context.Tried.Count.ToString()))")]
    public async Task Recovery_IsBounded_IsNotReported(string body) => Assert.That(await Analysis.Run<EndlessRecoveryAnalyzer>(Strategy(body)), Is.Empty);

    [Test]
    public async Task Recovery_BoundedInAnotherMethod_IsNotReported() => Assert.That(
        await Analysis.Run<EndlessRecoveryAnalyzer>(Strategy("Next()", "private static Task<RecoveryResult> Next() => Task.FromResult(RecoveryResult.GiveUp(\"no\"));")), Is.Empty);

    [TestCase("Other.Recover(context)")]
    [TestCase("new Other(context).Recover()")]
    public async Task Recovery_HandsTheContextOn_IsNotReported(string body) => Assert.That(
        await Analysis.Run<EndlessRecoveryAnalyzer>(
            Strategy(body) + " class Other(IRecoveryContext c) { public static Task<RecoveryResult> Recover(IRecoveryContext context) => null!; public Task<RecoveryResult> Recover() => c.Attempt > 1 ? null! : null!; }"),
        Is.Empty);

    [Test]
    public async Task Recovery_ThatIsInherited_IsReportedWhereItIs() => Assert.That(
        await Analysis.Run<EndlessRecoveryAnalyzer>(Strategy("Task.FromResult(RecoveryResult.Changed(\"again\"))") + " public class B : A { public int P => 1; }"),
        Has.Count.EqualTo(1).And.All.Contains("'A'"));

    [Test]
    public async Task Recovery_InheritedFromWhatIsAbstract_IsNotReported() => Assert.That(
        await Analysis.Run<EndlessRecoveryAnalyzer>(Strategy("Task.FromResult(RecoveryResult.Changed(\"again\"))").Replace("public class", "public abstract class", StringComparison.Ordinal) + " public class B : A { }"),
        Is.Empty);

    [Test]
    public async Task Class_OfAnotherKind_IsNotReported() => Assert.That(await Analysis.Run<EndlessRecoveryAnalyzer>($"public class A : IQualityGate{Analysis.Gate}"), Is.Empty);

    private static string Strategy(string body, string more = "") =>
        $"public class A : IRecoveryStrategy {{ public Task<RecoveryResult> RecoverAsync(IRecoveryContext context, CancellationToken cancellationToken) => {body}; {more} }}";
}
