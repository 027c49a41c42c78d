using Maestro.Analyzers.Rules;

namespace Maestro.Analyzers.Tests;

public sealed class BlockingAnalyzerTests
{
    [TestCase("int M(Task<int> t) => t.Result;", "Task.Result")]
    [TestCase("int M(ValueTask<int> t) => t.Result;", "ValueTask.Result")]
    [TestCase("void M(Task t) => t.Wait();", "Task.Wait")]
    [TestCase("void M(Task t) => Task.WaitAll(t);", "Task.WaitAll")]
    [TestCase("void M(Task t) => t.GetAwaiter().GetResult();", "TaskAwaiter.GetResult")]
    [TestCase("int M(Task<int> t) => t.ConfigureAwait(false).GetAwaiter().GetResult();", "ConfiguredTaskAwaiter.GetResult")]
    [TestCase("void M() => Thread.Sleep(1);", "Thread.Sleep")]
    public async Task Blocking_IsReported(string member, string what) => Assert.That(
        await Analysis.Run<BlockingAnalyzer>($"class C {{ {member} }}"),
        Is.EqualTo(new[] { $"MAE006: '{what}' blocks a thread and cannot be cancelled; await instead" }));

    [TestCase("async Task<int> M(Task<int> t) => await t;")]
    [TestCase("async Task M(CancellationToken ct) => await Task.Delay(1, ct);")]
    [TestCase("string M(Task<int> t) => nameof(t.Result);")]
    [TestCase("int Result => 1; int M() => Result;")]
    [TestCase("int GetResult() => 1; int M() => GetResult();")]
    [TestCase("bool M(ManualResetEventSlim e) => e.IsSet;")]
    public async Task Awaiting_IsNotReported(string member) => Assert.That(await Analysis.Run<BlockingAnalyzer>($"class C {{ {member} }}"), Is.Empty);
}
