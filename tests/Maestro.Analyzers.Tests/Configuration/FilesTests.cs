using Maestro.Analyzers.Rules;

namespace Maestro.Analyzers.Tests.Configuration;

/// <summary>Files that extend one another, and files that are none.</summary>
public sealed class FilesTests
{
    private const string Base = "plugins:\n- path: tools/Acme.Ordering\ndecisions:\n  task-ordering:\n    use: shortest-first\n    with: { urgent_first: true }\n";

    [Test]
    public async Task Overlay_IsReadWithWhatItExtends()
    {
        var found = await Checking.Run<UnknownOptionAnalyzer>(
            Checking.Plugin, Checking.Project, ("/repo/maestro.yaml", Base),
            ("/repo/variants/slow.maestro.yaml", "extends: ../maestro.yaml\ndecisions:\n  task-ordering:\n    with: { urgent: true }\n"));

        Assert.That(found, Has.Count.EqualTo(1).And.Some.StartsWith("/repo/variants/slow.maestro.yaml(4,13,4,19): MAE014: 'shortest-first' takes no option 'urgent'"));
    }

    [Test]
    public async Task FileBelowTwo_IsReportedOnce()
    {
        var found = await Checking.Run<UnknownIdAnalyzer>(
            Checking.Plugin, Checking.Project,
            ("/repo/base.maestro.yaml", "plugins: [{ path: tools/Acme.Ordering }]\ndecisions: { task-ordering: shortest-last }\n"),
            ("/repo/a.maestro.yaml", "extends: base.maestro.yaml\n"), ("/repo/b.maestro.yaml", "extends: base.maestro.yaml\n"));

        Assert.That(found, Has.Count.EqualTo(1).And.All.StartsWith("/repo/base.maestro.yaml(2,29,2,42): MAE013"));
    }

    [Test]
    public async Task FileThatIsOnlyThereToBeExtended_IsNotReported_WhereTheUpperOneSaysOtherwise() => Assert.That(
        await Checking.Run<UnknownIdAnalyzer>(
            Checking.Plugin, Checking.Project,
            ("/repo/base.maestro.yaml", "plugins: [{ path: tools/Acme.Ordering }]\ndecisions: { task-ordering: shortest-last }\n"),
            ("/repo/a.maestro.yaml", "extends: base.maestro.yaml\ndecisions: { task-ordering: shortest-first }\n")),
        Is.Empty);

    [TestCase("extends: maestro.yaml\n")]
    [TestCase("extends: ../../../../../elsewhere.maestro.yaml\n")]
    [TestCase("extends: gone.maestro.yaml\n")]
    public async Task File_ThatExtendsItselfOrWhatIsNotThere_IsTakenAsItStands(string extends) => Assert.That(
        await Checking.Run<UnknownIdAnalyzer>($"{extends}plugins: [{{ path: tools/Acme.Ordering }}]\ndecisions: {{ task-ordering: shortest-last }}\n"), Has.Count.EqualTo(1));

    [TestCase("\uFEFF# a\r\nplugins: [{ path: tools/Acme.Ordering }]\r\ndecisions: { task-ordering: shortest-last }\r\n", "(3,29,3,42)")]
    [TestCase("# Größe 😀\nplugins: [{ path: tools/Acme.Ordering }]\ndecisions: { 'ä 😀': shortest-last }", "(3,22,3,35)")]
    public async Task Place_IsRight_WhateverTheLineEndsAndLettersAre(string yaml, string place) =>
        Assert.That(await Checking.Run<UnknownIdAnalyzer>(yaml), Has.Count.EqualTo(1).And.All.StartsWith($"/repo/maestro.yaml{place}: MAE013"));

    private static IEnumerable<string> Broken =>
    [
        "", "# nothing", "a", "- a", "[", "{ a: ", "a: b: c", "\ta: 1", "a: \"", "a: &x 1\nb: *x", "a: !t 1", "? [a]\n: 1", "a: |\n", "%YAML 9.9\n---\na", "\0", "a: 'x\n", "--- a\n--- b\n", "...", "%", "&", "*", "!", "@", "`",
        string.Concat(Enumerable.Repeat("[", 100_000)), string.Concat(Enumerable.Repeat("{a: ", 100_000)), string.Concat(Enumerable.Repeat("- ", 100_000)), new string('a', 1_000_001),
    ];

    [TestCaseSource(nameof(Broken))]
    public async Task File_ThatIsNoConfiguration_IsLeftToTheTool(string text)
    {
        Assert.That(await Checking.Run<UnknownIdAnalyzer>(Base + text), Is.Empty);
        Assert.That(await Checking.Run<UnknownOptionAnalyzer>(text), Is.Empty);
    }

    [TestCase("plugins: x")]
    [TestCase("plugins: [[a], { path: }, { path: tools/Acme.Ordering }]\npipeline: [a, [b], { use: [c], recover: x, with: y }, { recover: [[], ~, { use: {} }] }]\ndecisions: [a]\nagents: x\ngates: 3")]
    [TestCase("plugins: [{ path: tools/Acme.Ordering }]\ndecisions: { a: [b], c: { use: [d], fallback: {} } }\nagents: { a: x, b: [c] }\ngates: { a: [x], b: { use: {} } }")]
    public async Task Sections_OfAWrongShape_AreLeftToTheTool(string yaml)
    {
        Assert.That(await Checking.Run<UnknownIdAnalyzer>(yaml), Is.Empty);
        Assert.That(await Checking.Run<UnknownOptionAnalyzer>(yaml), Is.Empty);
    }

    // Every beginning of a file is what an editor holds for a moment.
    [Test]
    public async Task File_BeingWritten_NeverEndsTheAnalysis()
    {
        const string Whole = "plugins:\n- path: tools/Acme.Ordering\ndecisions:\n  task-ordering: { use: 'shortest-first', with: { urgent_first: true } }\n";
        for (var length = 0; length <= Whole.Length; length++)
            Assert.That(await Checking.Run<UnknownOptionAnalyzer>(Whole[..length]), Has.None.Contains("AD0001"));
    }
}
