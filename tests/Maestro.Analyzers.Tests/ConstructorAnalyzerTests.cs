using Maestro.Analyzers.Rules;

namespace Maestro.Analyzers.Tests;

public sealed class ConstructorAnalyzerTests
{
    [TestCase("()", "")]
    [TestCase("(IProcesses processes, TimeProvider clock)", "")]
    [TestCase("(AOptions options)", "public class AOptions;")]
    [TestCase("(IOwn own)", "public interface IOwn;")]
    public async Task Constructor_AsksForWhatThereIs_IsNotReported(string parameters, string more) =>
        Assert.That(await Analysis.Run<ConstructorAnalyzer>($"[Extension(\"a\")] public class A{parameters} : IQualityGate{Analysis.Gate} {more}"), Is.Empty);

    [TestCase("(System.Net.Http.HttpClient client)", "System.Net.Http.HttpClient")]
    [TestCase("(string text)", "string")]
    [TestCase("(IProgress<string> progress)", "System.IProgress<string>")]
    public async Task Constructor_AsksForSomethingElse_IsReported(string parameters, string asked)
    {
        var found = await Analysis.Run<ConstructorAnalyzer>($"[Extension(\"a\")] public class A{parameters} : IQualityGate{Analysis.Gate}");
        Assert.That(found, Is.EqualTo(new[] { $"MAE003: Extension 'A' asks for {asked}, which is neither a contract service nor of its own plugin" }));
    }

    [TestCase("private A() { }", 0)]
    [TestCase("public A() { } public A(IProcesses processes) { }", 2)]
    public async Task Constructor_NotOne_IsReported(string members, int count)
    {
        var found = await Analysis.Run<ConstructorAnalyzer>($"[Extension(\"a\")] public class A : IQualityGate {{ {members} {Analysis.Gate.Trim()[1..]}");
        Assert.That(found, Is.EqualTo(new[] { $"MAE003: Extension 'A' has {count} public constructors; it must have one" }));
    }

    [Test]
    public async Task Class_ThatIsNoExtension_MayAskForAnything() =>
        Assert.That(await Analysis.Run<ConstructorAnalyzer>("public class A(string text) { public string T => text; }"), Is.Empty);
}
