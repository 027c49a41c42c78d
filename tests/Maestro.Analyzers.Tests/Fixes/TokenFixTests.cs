using Maestro.Analyzers.CodeFixes.Fixes;
using Maestro.Analyzers.Rules;

namespace Maestro.Analyzers.Tests.Fixes;

public sealed class TokenFixTests
{
    [TestCase("Task M(CancellationToken ct) => Task.Delay(1);", "Task M(CancellationToken ct) => Task.Delay(1, ct);")]
    [TestCase("Task M(CancellationToken ct) => O(); Task O(int a = 1, CancellationToken c = default) => null!;", "Task M(CancellationToken ct) => O(c: ct); Task O(int a = 1, CancellationToken c = default) => null!;")]
    [TestCase("Task M(CancellationToken ct) => O(a: 2); Task O(int a = 1, CancellationToken c = default) => null!;", "Task M(CancellationToken ct) => O(a: 2, c: ct); Task O(int a = 1, CancellationToken c = default) => null!;")]
    [TestCase("Task M(CancellationToken ct) => Task.Delay(delay: TimeSpan.Zero);", "Task M(CancellationToken ct) => Task.Delay(delay: TimeSpan.Zero, cancellationToken: ct);")]
    [TestCase("Func<Task> M(CancellationToken a) => () => { Task Local(CancellationToken b) => Task.Delay(1); return Local(a); };", "Func<Task> M(CancellationToken a) => () => { Task Local(CancellationToken b) => Task.Delay(1, b); return Local(a); };")]
    public async Task Token_IsHandedOn(string before, string after) =>
        Assert.That(await Fixing<TokenAnalyzer, TokenFix>.One($"class C {{ {before} }}"), Is.EqualTo(new[] { $"class C {{ {after} }}" }));

    [TestCase("\"\".Wait(1)", "\"\".Wait(1, ct)")]
    [TestCase("Extensions.Wait(\"\", 1)", "Extensions.Wait(\"\", 1, ct)")]
    [TestCase("\"\".Other()", "\"\".Other(ct)")]
    [TestCase("\"\".Over(1)", "\"\".Over(1, ct)")]
    public async Task Token_ToAnExtensionMethod_IsHandedOnAtItsPlace(string before, string after)
    {
        const string Extensions = """

            static class Extensions
            {
                public static Task Wait(this string s, int a, CancellationToken c = default) => null!;
                public static Task Other(this string s, CancellationToken c = default) => null!;
                public static Task Over(this string s, int a) => null!;
                public static Task Over(this string s, int a, CancellationToken c) => null!;
            }
            """;

        var fixedText = await Fixing<TokenAnalyzer, TokenFix>.One($"class C {{ Task M(CancellationToken ct) => {before}; }}{Extensions}");

        Assert.That(fixedText[0], Is.EqualTo($"class C {{ Task M(CancellationToken ct) => {after}; }}{Extensions}"));
    }

    [Test]
    public async Task FixAll_HandsOnEveryToken()
    {
        var all = await Fixing<TokenAnalyzer, TokenFix>.All(
            "class A { async Task M(CancellationToken ct) { await Task.Delay(1); await Task.Delay(2); } }", "class B { Task M(CancellationToken stop) => Task.Delay(3); }");

        Assert.That(all, Is.EqualTo(new[]
        {
            "class A { async Task M(CancellationToken ct) { await Task.Delay(1, ct); await Task.Delay(2, ct); } }", "class B { Task M(CancellationToken stop) => Task.Delay(3, stop); }",
        }));
    }
}
