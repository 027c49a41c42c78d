using Maestro.Analyzers.Rules;

namespace Maestro.Analyzers.Tests;

public sealed class CatchAllAnalyzerTests
{
    private const string Message = "MAE007: This catches everything, also cancellation and limits; name the exceptions, filter them with 'when', or rethrow";

    [TestCase("catch { }")]
    [TestCase("catch (Exception) { }")]
    [TestCase("catch (System.Exception e) { GC.KeepAlive(e); }")]
    [TestCase("catch (Exception) { void Local() { throw new InvalidOperationException(); } Local(); }")]
    [TestCase("catch (Exception) { Action a = () => throw new InvalidOperationException(); a(); }")]
    public async Task CatchAll_SwallowsEverything_IsReported(string clause) => Assert.That(
        await Analysis.Run<CatchAllAnalyzer>($"class C {{ void M() {{ try {{ }} {clause} }} }}"), Is.EqualTo(new[] { Message }));

    [TestCase("catch (InvalidOperationException) { }")]
    [TestCase("catch (Exception e) when (e is not OperationCanceledException) { }")]
    [TestCase("catch (Exception) { throw; }")]
    [TestCase("catch (Exception e) { throw new InvalidOperationException(\"\", e); }")]
    [TestCase("catch { if (DateTime.MinValue.Day == 1) throw; }")]
    [TestCase("catch (Exception e) { _ = e.InnerException ?? throw new InvalidOperationException(\"\", e); }")]
    [TestCase("finally { }")]
    public async Task Catch_NamedFilteredOrRethrown_IsNotReported(string clause) =>
        Assert.That(await Analysis.Run<CatchAllAnalyzer>($"class C {{ void M() {{ try {{ }} {clause} }} }}"), Is.Empty);
}
