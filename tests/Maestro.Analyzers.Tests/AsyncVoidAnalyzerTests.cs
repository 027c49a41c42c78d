using Maestro.Analyzers.Rules;

namespace Maestro.Analyzers.Tests;

public sealed class AsyncVoidAnalyzerTests
{
    [TestCase("async void M() { await Task.Yield(); }", "Method 'M'")]
    [TestCase("void M() { async void Local() { await Task.Yield(); } Local(); }", "Local function 'Local'")]
    [TestCase("Action M() => async () => await Task.Yield();", "This lambda")]
    [TestCase("Action<int> M() => async x => await Task.Yield();", "This lambda")]
    [TestCase("Action M() => async delegate { await Task.Yield(); };", "This lambda")]
    public async Task AsyncVoid_Anywhere_IsReported(string member, string what)
    {
        var found = await Analysis.Run<AsyncVoidAnalyzer>($"class C {{ {member} }}");

        Assert.That(found, Is.EqualTo(new[] { $"MAE004: {what} is async void: an exception in it would end the whole tool; return a Task" }));
    }

    [TestCase("async Task M() { await Task.Yield(); }")]
    [TestCase("void M() { }")]
    [TestCase("Func<Task> M() => async () => await Task.Yield();")]
    [TestCase("void M() { async Task Local() { await Task.Yield(); } _ = Local(); }")]
    public async Task AsyncTaskOrPlainVoid_IsNotReported(string member) =>
        Assert.That(await Analysis.Run<AsyncVoidAnalyzer>($"class C {{ {member} }}"), Is.Empty);

    [Test]
    public async Task AsyncVoid_WithoutTheContract_IsNobodysBusiness() =>
        Assert.That(await Analysis.Run<AsyncVoidAnalyzer>("class C { async void M() { await Task.Yield(); } }", withContract: false), Is.Empty);
}
