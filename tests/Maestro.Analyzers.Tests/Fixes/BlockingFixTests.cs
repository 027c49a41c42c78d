using Maestro.Analyzers.CodeFixes.Fixes;
using Maestro.Analyzers.Rules;

namespace Maestro.Analyzers.Tests.Fixes;

public sealed class BlockingFixTests
{
    [TestCase("int M(Task<int> t) { await Task.Yield(); return t.Result; }", "int M(Task<int> t) { await Task.Yield(); return await t; }")]
    [TestCase("int M(Task<string> t) => t.Result.Length;", "int M(Task<string> t) => (await t).Length;")]
    [TestCase("int M(ValueTask<int[]> t) => t.Result[0] + 1;", "int M(ValueTask<int[]> t) => (await t)[0] + 1;")]
    [TestCase("int M(Task<int> a, Task<int> b) => (a ?? b).Result;", "int M(Task<int> a, Task<int> b) => await (a ?? b);")]
    [TestCase("int M(Task<int> t) => t.GetAwaiter().GetResult();", "int M(Task<int> t) => await t;")]
    [TestCase("int M(Task<int> t) => t.ConfigureAwait(false).GetAwaiter().GetResult();", "int M(Task<int> t) => await t.ConfigureAwait(false);")]
    public Task Result_InAnAsyncFunction_IsAwaited(string before, string after) => Mends($"async Task<int> {before[4..]}", $"async Task<int> {after[4..]}");

    [TestCase("t.Wait();", "await t;")]
    [TestCase("t.Wait(ct);", "await t.WaitAsync(ct);")]
    [TestCase("Task.WaitAll(t, t);", "await Task.WhenAll(t, t);")]
    [TestCase("Task.WaitAny(t, t);", "await Task.WhenAny(t, t);")]
    [TestCase("Thread.Sleep(5);", "await Task.Delay(5, ct);")]
    [TestCase("Thread.Sleep(millisecondsTimeout: 5);", "await Task.Delay(5, ct);")]
    [TestCase("Thread.Sleep(TimeSpan.FromSeconds(1)); // why", "await Task.Delay(TimeSpan.FromSeconds(1), ct); // why")]
    public Task Waiting_InAnAsyncFunction_IsAwaited(string before, string after) =>
        Mends($"async Task M(Task t, CancellationToken ct) {{ await Task.Yield(); {before}\n }}", $"async Task M(Task t, CancellationToken ct) {{ await Task.Yield(); {after}\n }}");

    [TestCase("async Task M() { await Task.Yield(); Thread.Sleep(5); }", "async Task M() { await Task.Yield(); await Task.Delay(5); }")]
    [TestCase("Func<Task> M() => async () => Thread.Sleep(5);", "Func<Task> M() => async () => await Task.Delay(5);")]
    public Task Sleep_WithoutAToken_IsADelayWithoutOne(string before, string after) => Mends(before, after);

    [TestCase("public Task<int> M(Task<int> t) => Task.FromResult(t.Result);", "public async Task<int> M(Task<int> t) => await t;")]
    [TestCase("Task<int> M(Task<int> t) { var x = t.Result; return Task.FromResult(x); }", "async Task<int> M(Task<int> t) { var x = await t; return x; }")]
    [TestCase("Task<int> M(Task<int> t) { if (t.Result > 1) return t; return Task.FromResult(2); }", "async Task<int> M(Task<int> t) { if (await t > 1) return await t; return 2; }")]
    [TestCase("Task<int> M(Task<int> t, bool b) { t.Wait(); return b ? t : Task.FromResult(2); }", "async Task<int> M(Task<int> t, bool b) { await t; return await (b ? t : Task.FromResult(2)); }")]
    [TestCase("Task M(Task t) { t.Wait(); return Task.CompletedTask; }", "async Task M(Task t) { await t; }")]
    [TestCase("ValueTask M(Task t) { t.Wait(); return new ValueTask(t); }", "async ValueTask M(Task t) { await t; await new ValueTask(t); }")]
    [TestCase("Task M(Task t, bool b) { if (b) return Task.CompletedTask; t.Wait(); return t; }", "async Task M(Task t, bool b) { if (b) return; await t; await t; }")]
    [TestCase("Task M(Task t) { Func<Task> f = () => t; t.Wait(); return f(); }", "async Task M(Task t) { Func<Task> f = () => t; await t; await f(); }")]
    [TestCase("Task<int> M(Task<Task<int>> t) => t.Result;", "async Task<int> M(Task<Task<int>> t) => await await t;")]
    [TestCase("int M() { Task<int> L(Task<int> t) => Task.FromResult(t.Result); return 1; }", "int M() { async Task<int> L(Task<int> t) => await t; return 1; }")]
    [TestCase("Task<int> M(Task<int> a, Task<int> b) { a.Wait(); Thread.Sleep(1); return Task.FromResult(a.Result + b.Result); }", "async Task<int> M(Task<int> a, Task<int> b) { await a; await Task.Delay(1); return await a + await b; }")]
    [TestCase("Task<int> M(Task<int> t) => Task.FromResult(F(t.Result).Result); Task<int> F(int x) => null!;", "async Task<int> M(Task<int> t) => await F(await t); Task<int> F(int x) => null!;")]
    [TestCase("Task M(Task t) { Func<Task> f = () => { return t; }; t.Wait(); return f(); }", "async Task M(Task t) { Func<Task> f = () => { return t; }; await t; await f(); }")]
    public Task Blocking_InAFunctionThatReturnsATask_MakesItAsync(string before, string after) => Mends(before, after);

    [Test]
    public async Task EarlyEnd_InAFunctionThatBecomesAsync_WaitsAndEnds()
    {
        var text = await Fixing<BlockingAnalyzer, BlockingFix>.One("class C\n{\n    // why\n    Task M(Task t, bool b)\n    {\n        if (b)\n            return t;\n        t.Wait();\n        return t;\n    }\n}\n");

        Assert.That(text[0], Is.EqualTo(
            "class C\n{\n    // why\n    async Task M(Task t, bool b)\n    {\n        if (b)\n        {\n            await t;\n            return;\n        }\n\n        await t;\n        await t;\n    }\n}\n"));
    }

    [TestCase("int M(Task<int> t) => t.Result;")]
    [TestCase("int P { get { Thread.Sleep(1); return 1; } }")]
    [TestCase("C(Task t) => t.Wait();")]
    [TestCase("Action M(Task t) => () => t.Wait();")]
    [TestCase("async Task M(Task t) { await t; lock (this) { t.Wait(); } }")]
    [TestCase("async Task<bool> M(Task t) { await t; return t.Wait(5); }")]
    [TestCase("async Task<int> M(Task t) { await t; return Task.WaitAny(t); }")]
    [TestCase("async Task<int?> M(Task<int>? t) { await Task.Yield(); return t?.Result; }")]
    [TestCase("async Task M(Task t) { await t; var a = t.GetAwaiter(); a.GetResult(); }")]
    [TestCase("Task<int> M(Task<int> t, out int o) { o = t.Result; return t; }")]
    [TestCase("Task<int> M(Task<int> t) { if (t.Result > 1) return null!; return t; }")]
    [TestCase("Task<int> M(Task<int> t) { if (t.Result > 1) return default!; return t; }")]
    [TestCase("System.Collections.Generic.IEnumerable<int> M(Task<int> t) { yield return t.Result; }")]
    public async Task Blocking_WhereNoAwaitCouldStand_HasNoFix(string member) =>
        Assert.That(await Fixing<BlockingAnalyzer, BlockingFix>.Offers($"#nullable enable\nclass C {{ {member} }}"), Is.EqualTo(new[] { false }));

    [Test]
    public async Task FixAll_AwaitsEverything()
    {
        var all = await Fixing<BlockingAnalyzer, BlockingFix>.All(
            "class A { async Task M(Task a, Task b) { await a; a.Wait(); b.Wait(); } }",
            "class B { Task<int> M(Task<int> a, Task<int> b) { Thread.Sleep(1); return Task.FromResult(a.Result + b.Result); } }");

        Assert.That(all, Is.EqualTo(new[]
        {
            "class A { async Task M(Task a, Task b) { await a; await a; await b; } }",
            "class B { async Task<int> M(Task<int> a, Task<int> b) { await Task.Delay(1); return await a + await b; } }",
        }));
    }

    private static async Task Mends(string before, string after) =>
        Assert.That(await Fixing<BlockingAnalyzer, BlockingFix>.One($"class C {{ {before} }}"), Is.EqualTo(new[] { $"class C {{ {after} }}" }));
}
