using Maestro.Analyzers.CodeFixes.Fixes;
using Maestro.Analyzers.Rules;

namespace Maestro.Analyzers.Tests.Fixes;

public sealed class AsyncVoidFixTests
{
    [TestCase("public async void M() { await Task.Yield(); }", "public async Task M() { await Task.Yield(); }")]
    [TestCase("async void M() => await Task.Yield(); async Task N() { M(); await Task.Yield(); }", "async Task M() => await Task.Yield(); async Task N() { await M(); await Task.Yield(); }")]
    [TestCase("async void M() => await Task.Yield(); async Task N() => this.M();", "async Task M() => await Task.Yield(); async Task N() => await this.M();")]
    [TestCase("async void M() => await Task.Yield(); void N() { M(); }", "async Task M() => await Task.Yield(); void N() { M(); }")]
    [TestCase("async void M() => await Task.Yield(); Func<Task> N() => async () => M();", "async Task M() => await Task.Yield(); Func<Task> N() => async () => await M();")]
    [TestCase("async void M() => await Task.Yield(); async Task N() { await Task.Yield(); lock (this) { M(); } }", "async Task M() => await Task.Yield(); async Task N() { await Task.Yield(); lock (this) { M(); } }")]
    [TestCase("async void M(bool b) { await Task.Yield(); if (b) M(false); }", "async Task M(bool b) { await Task.Yield(); if (b) await M(false); }")]
    [TestCase("async Task M() { await Task.Yield(); async void L() { await Task.Yield(); } L(); }", "async Task M() { await Task.Yield(); async Task L() { await Task.Yield(); } await L(); }")]
    public async Task AsyncVoid_ReturnsATask_AndAsyncCallersAwaitIt(string before, string after) =>
        Assert.That(await Fixing<AsyncVoidAnalyzer, AsyncVoidFix>.One($"class C {{ {before} }}"), Is.EqualTo(new[] { $"class C {{ {after} }}" }));

    [Test]
    public async Task Task_WithoutAUsing_IsWrittenInFull() => Assert.That(
        await Fixing<AsyncVoidAnalyzer, AsyncVoidFix>.One("", ["class C { async void M() => await System.Threading.Tasks.Task.Yield(); }"]),
        Is.EqualTo(new[] { "class C { async System.Threading.Tasks.Task M() => await System.Threading.Tasks.Task.Yield(); }" }));

    [Test]
    public async Task Caller_InAnotherFile_AwaitsIt()
    {
        var files = await Fixing<AsyncVoidAnalyzer, AsyncVoidFix>.One(
            "static class A { internal static async void M() => await Task.Yield(); }", "class B { async Task N() { await Task.Yield(); A.M(); } }");

        Assert.That(files, Is.EqualTo(new[]
        {
            "static class A { internal static async Task M() => await Task.Yield(); }", "class B { async Task N() { await Task.Yield(); await A.M(); } }",
        }));
    }

    [TestCase("Action M() => async () => await Task.Yield();")]
    [TestCase("Action M() => async delegate { await Task.Yield(); };")]
    [TestCase("event Action? E; void N() { E += M; E(); } async void M() => await Task.Yield();")]
    [TestCase("Action N() { return M; } async void M() => await Task.Yield();")]
    [TestCase("interface I { void M(); } class D : I { public async void M() => await Task.Yield(); }")]
    [TestCase("interface I { void M(); } class D : I { async void I.M() => await Task.Yield(); }")]
    [TestCase("abstract class B { public abstract void M(); } class D : B { public override async void M() => await Task.Yield(); }")]
    [TestCase("class D { public virtual async void M() => await Task.Yield(); }")]
    public async Task AsyncVoid_WhoseTypeIsSaidElsewhere_HasNoFix(string members) =>
        Assert.That(await Fixing<AsyncVoidAnalyzer, AsyncVoidFix>.Offers($"class C {{ {members} }}"), Is.EqualTo(new[] { false }));

    [Test]
    public async Task FixAll_ReturnsTasksEverywhere()
    {
        var all = await Fixing<AsyncVoidAnalyzer, AsyncVoidFix>.All(
            "class A { async void M() => await Task.Yield(); async void N() { await Task.Yield(); } }", "class B { async void M() => await Task.Yield(); }");

        Assert.That(all, Is.EqualTo(new[]
        {
            "class A { async Task M() => await Task.Yield(); async Task N() { await Task.Yield(); } }", "class B { async Task M() => await Task.Yield(); }",
        }));
    }
}
