using Maestro.Analyzers.Rules;

namespace Maestro.Analyzers.Tests;

public sealed class ExtensionIdAnalyzerTests
{
    [TestCase("")]
    [TestCase("A")]
    [TestCase("a_b")]
    [TestCase("-a")]
    [TestCase("a-")]
    [TestCase("a--b")]
    [TestCase("1a")]
    [TestCase("a b")]
    public async Task Id_NotKebabCase_IsReported(string id)
    {
        var found = await Analysis.Run<ExtensionIdAnalyzer>($"[Extension(\"{id}\")] public class A : IQualityGate{Analysis.Gate}");

        Assert.That(found, Is.EqualTo(new[] { "MAE002: The id of extension 'A' is not kebab-case; write it like 'critical-path'" }));
    }

    [TestCase("a")]
    [TestCase("critical-path")]
    [TestCase("net10-x64")]
    [TestCase("a1b1")]
    public async Task Id_KebabCase_IsNotReported(string id) =>
        Assert.That(await Analysis.Run<ExtensionIdAnalyzer>($"[Extension(\"{id}\")] public class A : IQualityGate{Analysis.Gate}"), Is.Empty);

    [Test]
    public async Task Id_Null_IsReported() =>
        Assert.That(await Analysis.Run<ExtensionIdAnalyzer>($"[Extension(null!)] public class A : IQualityGate{Analysis.Gate}"), Has.Count.EqualTo(1));

    [Test]
    public async Task Extension_WithoutId_IsReported()
    {
        var found = await Analysis.Run<ExtensionIdAnalyzer>($"public class A : IQualityGate{Analysis.Gate}");

        Assert.That(found, Is.EqualTo(new[] { "MAE002: 'A' implements IQualityGate but has no [Extension(\"...\")], so maestro.yaml cannot name it" }));
    }

    [Test]
    public async Task Fake_NotPublic_NeedsNoId() =>
        Assert.That(await Analysis.Run<ExtensionIdAnalyzer>($"class Fake : IQualityGate{Analysis.Gate}"), Is.Empty);

    [Test]
    public async Task Id_TwiceForOneKind_IsReportedOnce()
    {
        var found = await Analysis.Run<ExtensionIdAnalyzer>(
            $"[Extension(\"x\")] public class B : IQualityGate{Analysis.Gate} [Extension(\"x\")] public class A : IQualityGate{Analysis.Gate}");

        Assert.That(found, Is.EqualTo(new[] { "MAE002: Extension 'B' has the id 'x', as has 'A'; maestro.yaml could not tell them apart" }));
    }

    [Test]
    public async Task Id_OnceForEachOfTwoKinds_IsNotReported()
    {
        var recovery = "{ public Task<RecoveryResult> RecoverAsync(IRecoveryContext context, CancellationToken cancellationToken) => null!; }";

        var found = await Analysis.Run<ExtensionIdAnalyzer>(
            $"[Extension(\"x\")] public class A : IQualityGate{Analysis.Gate} [Extension(\"x\")] public class B : IRecoveryStrategy {recovery}");

        Assert.That(found, Is.Empty);
    }
}
