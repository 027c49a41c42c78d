using Maestro.Analyzers.CodeFixes.Fixes;
using Maestro.Analyzers.Rules;

namespace Maestro.Analyzers.Tests.Fixes;

public sealed class ExtensionShapeFixTests
{
    [TestCase("internal sealed class A", "public sealed class A")]
    [TestCase("class A", "public class A")]
    [TestCase("// why\nclass A", "// why\npublic class A")]
    [TestCase("sealed class A", "public sealed class A")]
    [TestCase("file sealed class A", "public sealed class A")]
    [TestCase("internal abstract class A", "public class A")]
    [TestCase("public abstract class A", "public class A")]
    [TestCase("abstract partial class A", "public partial class A")]
    public async Task Extension_IsMadePublicAndConcrete(string before, string after) => Assert.That(
        await Fixing<ExtensionShapeAnalyzer, ExtensionShapeFix>.One(Marked(before)), Is.EqualTo(new[] { Marked(after) }));

    [Test]
    public async Task Types_TheExtensionShows_BecomePublicWithIt()
    {
        var files = await Fixing<ExtensionShapeAnalyzer, ExtensionShapeFix>.One(
            $"[Extension(\"a\")] sealed class A(AOptions options) : Own, IQualityGate {{ int Max => options.Max; {Analysis.Gate.Trim()[1..]}",
            "internal class Own;\n/// <summary>Options.</summary>\nsealed class AOptions { public int Max { get; set; } public Level? Level { get; set; } internal Hidden? H; }\n// how much\nenum Level { Low }\nclass Hidden;\n");

        Assert.That(files, Is.EqualTo(new[]
        {
            $"[Extension(\"a\")] public sealed class A(AOptions options) : Own, IQualityGate {{ int Max => options.Max; {Analysis.Gate.Trim()[1..]}",
            "public class Own;\n/// <summary>Options.</summary>\npublic sealed class AOptions { public int Max { get; set; } public Level? Level { get; set; } internal Hidden? H; }\n// how much\npublic enum Level { Low }\nclass Hidden;\n",
        }));
    }

    [Test]
    public async Task Parts_OfAPartialClass_AgreeOnPublic()
    {
        var files = await Fixing<ExtensionShapeAnalyzer, ExtensionShapeFix>.One(Marked("internal partial class A"), "internal partial class A { }");

        Assert.That(files, Is.EqualTo(new[] { Marked("public partial class A"), "public partial class A { }" }));
    }

    [TestCase("[Extension(\"a\")] class A<T> : IQualityGate")]
    [TestCase("class O { [Extension(\"a\")] internal class A : IQualityGate")]
    [TestCase("abstract class B { protected abstract void M(); } [Extension(\"a\")] abstract class A : B, IQualityGate")]
    [TestCase("class O { internal class Nested; } [Extension(\"a\")] class A(O.Nested nested) : IQualityGate")]
    public async Task Extension_ThatHasToBeThoughtAbout_HasNoFix(string declaration) => Assert.That(
        await Fixing<ExtensionShapeAnalyzer, ExtensionShapeFix>.Offers(declaration + Analysis.Gate + (declaration.StartsWith("class O { [", StringComparison.Ordinal) ? "}" : "")),
        Is.EqualTo(new[] { false }));

    [Test]
    public async Task AbstractMember_ThatIsWritten_LeavesNothingOpen() => Assert.That(
        await Fixing<ExtensionShapeAnalyzer, ExtensionShapeFix>.Offers(
            $"public abstract class B {{ protected abstract void M(); protected abstract int P {{ get; }} }} [Extension(\"a\")] abstract class A : B, IQualityGate {{ protected override void M() {{ }} protected override int P => 1; {Analysis.Gate.Trim()[1..]}"),
        Is.EqualTo(new[] { true }));

    [Test]
    public async Task FixAll_MakesEveryExtensionPublic() => Assert.That(
        await Fixing<ExtensionShapeAnalyzer, ExtensionShapeFix>.All(Marked("class A") + "\n" + Marked("internal class B"), Marked("abstract class C")),
        Is.EqualTo(new[] { Marked("public class A") + "\n" + Marked("public class B"), Marked("public class C") }));

    private static string Marked(string declaration)
    {
        var at = declaration.StartsWith("//", StringComparison.Ordinal) ? declaration.IndexOf('\n', StringComparison.Ordinal) + 1 : 0;
        return $"{declaration[..at]}[Extension(\"a\")]\n{declaration[at..]} : IQualityGate{Analysis.Gate}";
    }
}
