using Maestro.Analyzers.Rules;

namespace Maestro.Analyzers.Tests;

public sealed class ConstructorAnalyzerTests
{
    [TestCase("()", "")]
    [TestCase("(IProcesses processes, TimeProvider clock)", "")]
    [TestCase("(AOptions options)", "public class AOptions;")]
    [TestCase("(IOwn own)", "public interface IOwn; class Own : IOwn;")]
    [TestCase("(IOwn own)", "public interface IOwn; class Outer { class Own : IOwn; }")]
    [TestCase("(IOwn own)", "public interface IOwn; interface IMore : IOwn; class Own : IMore;")]
    [TestCase("(IOwn<int> own)", "public interface IOwn<T>; class Own<T> : IOwn<T>;")]
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

    [TestCase("(IOwn own)", "public interface IOwn;", "IOwn")]
    [TestCase("(IOwn own)", "public interface IOwn; class Owner : IOwn;", "IOwn")]
    [TestCase("(IOwn own)", "public interface IOwn; abstract class Own : IOwn;", "IOwn")]
    [TestCase("(IOwn own)", "public interface IOwn; class Own;", "IOwn")]
    [TestCase("(XOwn own)", "public interface XOwn; class Own : XOwn;", "XOwn")]
    [TestCase("(Own own)", "public class Own;", "Own")]
    public async Task Constructor_AsksForAServiceThePluginHasNot_IsReported(string parameters, string more, string asked)
    {
        var found = await Analysis.Run<ConstructorAnalyzer>($"[Extension(\"a\")] public class A{parameters} : IQualityGate{Analysis.Gate} {more}");
        Assert.That(found, Is.EqualTo(new[]
        {
            $"MAE003: Extension 'A' asks for {asked}, for which its plugin has no service: an interface IFoo with a class Foo, or one options class whose name ends in Options",
        }));
    }

    [Test]
    public async Task Constructor_AsksForTwoOptionsClasses_IsReportedForTheSecond()
    {
        var found = await Analysis.Run<ConstructorAnalyzer>(
            $"[Extension(\"a\")] public class A(AOptions a, BOptions b) : IQualityGate{Analysis.Gate} public class AOptions; public class BOptions;");
        Assert.That(found, Is.EqualTo(new[] { "MAE003: Extension 'A' asks for BOptions, besides AOptions; it can have one options class" }));
    }

    [TestCase("private A() { }", 0)]
    [TestCase("public A() { } public A(IProcesses processes) { }", 2)]
    public async Task Constructor_NotOne_IsReported(string members, int count)
    {
        var found = await Analysis.Run<ConstructorAnalyzer>($"[Extension(\"a\")] public class A : IQualityGate {{ {members} {Analysis.Gate.Trim()[1..]}");
        Assert.That(found, Is.EqualTo(new[] { $"MAE003: Extension 'A' has {count} public constructors; it must have one" }));
    }

    [Test]
    public async Task Class_ThatCannotBeDiscovered_IsLeftToTheRuleAboutThat() =>
        Assert.That(await Analysis.Run<ConstructorAnalyzer>($"[Extension(\"a\")] class A(string text) : IQualityGate {{ string T => text; {Analysis.Gate.Trim()[1..]}"), Is.Empty);

    [Test]
    public async Task Type_ThatIsNotThere_IsLeftToTheCompiler() =>
        Assert.That(await Analysis.RunUnfinished<ConstructorAnalyzer>($"[Extension(\"a\")] public class A(Gone gone) : IQualityGate{Analysis.Gate}"), Is.Empty);

    [Test]
    public async Task Class_ThatIsNoExtension_MayAskForAnything() =>
        Assert.That(await Analysis.Run<ConstructorAnalyzer>("public class A(string text) { public string T => text; }"), Is.Empty);
}
