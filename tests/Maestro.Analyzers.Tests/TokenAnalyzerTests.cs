using Maestro.Analyzers.Rules;

namespace Maestro.Analyzers.Tests;

public sealed class TokenAnalyzerTests
{
    [TestCase("Task M(CancellationToken ct) => Task.Delay(1);", "Delay", "ct")]
    [TestCase("Task M(System.IO.Stream s, CancellationToken token) => s.FlushAsync();", "FlushAsync", "token")]
    [TestCase("Task M(CancellationToken ct) => System.IO.File.WriteAllTextAsync(\"\", \"\");", "WriteAllTextAsync", "ct")]
    [TestCase("Task M(IProcesses p, CancellationToken ct) => Optional(); Task Optional(CancellationToken c = default) => Task.CompletedTask;", "Optional", "ct")]
    [TestCase("Func<Task> M(CancellationToken ct) => () => Task.Delay(1);", "Delay", "ct")]
    [TestCase("void M() { Task Local(CancellationToken ct) => Task.Delay(1); }", "Delay", "ct")]
    public async Task Token_NotPassedOn_IsReported(string member, string called, string token) => Assert.That(
        await Analysis.Run<TokenAnalyzer>($"class C {{ {member} }}"),
        Is.EqualTo(new[] { $"MAE005: '{called}' can be cancelled, and '{token}' is not passed to it: a limit or Ctrl+C could not stop it" }));

    [TestCase("Task M(CancellationToken ct) => Task.Delay(1, ct);")]
    [TestCase("Task M(CancellationToken ct) => Task.Delay(1, CancellationToken.None);")]
    [TestCase("Task M() => Task.Delay(1);")]
    [TestCase("Task M(int a) => M(a, default); Task M(int a, CancellationToken ct) => M(a); ", Description = "the overload would call itself")]
    [TestCase("public Task M(int a) => null!; public Task M(int a, CancellationToken ct) => M(a); ", Description = "the overload would call itself")]
    [TestCase("void M(TaskCompletionSource s, CancellationToken ct) => s.TrySetCanceled();")]
    [TestCase("void M(CancellationToken ct) => Many(1, 2); public void Many(params int[] a) { } public void Many(int[] a, CancellationToken ct) { }")]
    [TestCase("void M(CancellationToken ct) => Make(1); public int Make(int a) => a; public string Make(int a, CancellationToken ct) => \"\";")]
    [TestCase("void M(CancellationToken ct) => Make(1); public int Make(int a) => a; int Make(int a, CancellationToken ct) => 2;")]
    [TestCase("void M(CancellationToken ct) => Make(1); public int Make(int a) => a; public int Make(string a, CancellationToken ct) => 2;")]
    [TestCase("void M(CancellationToken ct) => Make(1); public int Make(int a) => a; public static int Make(int a, CancellationToken ct) => 2;")]
    [TestCase("void M(CancellationToken ct) => Make<int>(1); public int Make<T>(int a) => a; public int Make(int a, CancellationToken ct) => 2;")]
    [TestCase("Func<CancellationToken, Task> M(CancellationToken a) => b => Task.Delay(1, b);")]
    [TestCase("string M(CancellationToken ct) => 1.ToString();")]
    [TestCase("void M(CancellationToken ct) { static Task Local() => Task.Delay(1); }")]
    public async Task Token_PassedOnOrNotThere_IsNotReported(string member) => Assert.That(await Analysis.Run<TokenAnalyzer>($"class C {{ {member} }}"), Is.Empty);
}
