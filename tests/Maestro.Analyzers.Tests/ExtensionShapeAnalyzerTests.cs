using Maestro.Analyzers.Rules;

namespace Maestro.Analyzers.Tests;

public sealed class ExtensionShapeAnalyzerTests
{
    [TestCase("[Extension(\"a\")] class A : IQualityGate", "not public")]
    [TestCase("[Extension(\"a\")] public abstract class A : IQualityGate", "abstract")]
    [TestCase("[Extension(\"a\")] public class A<T> : IQualityGate", "generic")]
    public async Task Extension_CannotBeDiscovered_IsReported(string declaration, string obstacle)
    {
        var found = await Analysis.Run<ExtensionShapeAnalyzer>(declaration + Analysis.Gate);

        Assert.That(found, Is.EqualTo(new[]
        {
            $"MAE001: Extension 'A' is {obstacle}, so Maestro cannot discover it; make it a public, concrete, top-level, non-generic class",
        }));
    }

    [Test]
    public async Task Extension_Nested_IsReported()
    {
        var found = await Analysis.Run<ExtensionShapeAnalyzer>($"public class Outer {{ [Extension(\"a\")] public class A : IQualityGate {Analysis.Gate} }}");

        Assert.That(found, Has.Count.EqualTo(1).And.All.Contains("nested in another class"));
    }

    [TestCase("[Extension(\"a\")] public sealed class A : IQualityGate")]
    [TestCase("class Fake : IQualityGate")]
    public async Task Class_CanBeDiscoveredOrNeedNotBe_IsNotReported(string declaration) =>
        Assert.That(await Analysis.Run<ExtensionShapeAnalyzer>(declaration + Analysis.Gate), Is.Empty);
}
