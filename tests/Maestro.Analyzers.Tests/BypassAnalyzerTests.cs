using Maestro.Analyzers.Rules;

namespace Maestro.Analyzers.Tests;

public sealed class BypassAnalyzerTests
{
    [TestCase("Console.WriteLine();", "Console.WriteLine")]
    [TestCase("Console.Out.Flush();", "Console.Out")]
    [TestCase("Console.ReadLine();", "Console.ReadLine")]
    [TestCase("Environment.Exit(1);", "Environment.Exit")]
    [TestCase("Environment.FailFast(null);", "Environment.FailFast")]
    [TestCase("System.Diagnostics.Process.Start(\"sh\");", "Process.Start")]
    [TestCase("new System.Diagnostics.Process().Start();", "Process.Start")]
    [TestCase("Action<string> a = Console.WriteLine;", "Console.WriteLine")]
    [TestCase("Action<int> a = Environment.Exit;", "Environment.Exit")]
    [TestCase("Console.CancelKeyPress += null;", "Console.CancelKeyPress")]
    [TestCase("NLog.LogManager.Shutdown();", "LogManager.Shutdown")]
    [TestCase("_ = NLog.LogManager.Level;", "LogManager.Level")]
    public async Task Bypass_IsReported(string statement, string what)
    {
        var found = await Analysis.Run<BypassAnalyzer>($"class C {{ void M() {{ {statement} }} }} namespace NLog {{ static class LogManager {{ public static void Shutdown() {{ }} public static int Level = 1; }} }}");
        Assert.That(found, Has.Count.EqualTo(1).And.Some.StartsWith($"MAE009: '{what}' goes past the run: "));
    }

    [TestCase("_ = Environment.NewLine;")]
    [TestCase("_ = nameof(Console.WriteLine);")]
    [TestCase("_ = nameof(Console.Out);")]
    [TestCase("Action<string> a = GC.KeepAlive;")]
    [TestCase("_ = System.Diagnostics.Process.GetCurrentProcess().Id;")]
    [TestCase("IProgress<string> p = new Progress<string>(); p.Report(\"\");")]
    public async Task Else_IsNotReported(string statement) => Assert.That(await Analysis.Run<BypassAnalyzer>($"class C {{ void M() {{ {statement} }} }}"), Is.Empty);
}
