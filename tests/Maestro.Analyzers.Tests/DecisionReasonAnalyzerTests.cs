using Maestro.Analyzers.Rules;

namespace Maestro.Analyzers.Tests;

public sealed class DecisionReasonAnalyzerTests
{
    [TestCase("Rationale = \"\"", "rationale")]
    [TestCase("Rationale = \" \"", "rationale")]
    [TestCase("Rationale = null!", "rationale")]
    [TestCase("Rationale = \"it is best\", Options = []", "options")]
    [TestCase("Rationale = \"it is best\", Options = new DecisionOption[0]", "options")]
    [TestCase("Rationale = \"it is best\", Options = Array.Empty<DecisionOption>()", "options")]
    [TestCase("Rationale = \"it is best\", Options = new System.Collections.Generic.List<DecisionOption>()", "options")]
    public async Task Decision_WithNothing_IsReported(string members, string missing) => Assert.That(
        await Analysis.Run<DecisionReasonAnalyzer>(Creating(members)),
        Is.EqualTo(new[] { $"MAE011: This decision has no {missing}, so the engine does not take it, or nobody can judge it" }));

    [TestCase("Rationale = \"it is best\"")]
    [TestCase("Rationale = r.Question")]
    [TestCase("Rationale = \"it is best\", Options = r.Options")]
    [TestCase("Rationale = \"it is best\", Options = [.. r.Options]")]
    [TestCase("Rationale = \"it is best\", Options = new System.Collections.Generic.List<DecisionOption> { r.Options[0] }")]
    [TestCase("Rationale = \"it is best\", Options = new System.Collections.Generic.List<DecisionOption>(r.Options)")]
    [TestCase("Rationale = \"it is best\", Options = new DecisionOption[r.Options.Count]")]
    [TestCase("Rationale = \"it is best\", Options = new[] { r.Options[0] }")]
    public async Task Decision_WithBoth_IsNotReported(string members) => Assert.That(await Analysis.Run<DecisionReasonAnalyzer>(Creating(members)), Is.Empty);

    [TestCase("Rationale = \"\"", "rationale")]
    [TestCase("Choice = \"a\", Options = []", "options")]
    public async Task Copy_WithNothing_IsReported(string members, string missing) => Assert.That(
        await Analysis.Run<DecisionReasonAnalyzer>($"class C {{ Decision M(Decision d) => d with {{ {members} }}; }}"),
        Is.EqualTo(new[] { $"MAE011: This decision has no {missing}, so the engine does not take it, or nobody can judge it" }));

    [TestCase("d with { Choice = \"a\" }")]
    [TestCase("d with { Rationale = \"it is best\", Options = d.Options }")]
    [TestCase("d with { }")]
    public async Task Copy_ThatKeepsBoth_IsNotReported(string copy) =>
        Assert.That(await Analysis.Run<DecisionReasonAnalyzer>($"class C {{ Decision M(Decision d) => {copy}; }}"), Is.Empty);

    [TestCase("new Other { Rationale = \"\" }")]
    [TestCase("new Other() with { Rationale = \"\" }")]
    public async Task Record_ThatIsNoDecision_IsNotReported(string creating) =>
        Assert.That(await Analysis.Run<DecisionReasonAnalyzer>($"record Other {{ public string? Rationale {{ get; init; }} }} class C {{ Other M() => {creating}; }}"), Is.Empty);

    private static string Creating(string members) =>
        $"class C {{ Decision M(DecisionRequest r) => new() {{ Kind = \"\", Question = \"\", Choice = \"\", Confidence = 1, {(members.Contains("Options =", StringComparison.Ordinal) ? "" : "Options = r.Options, ")}{members} }}; }}";
}
