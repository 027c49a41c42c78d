using Maestro.Analyzers.Rules;

namespace Maestro.Analyzers.Tests.Configuration;

public sealed class UnknownOptionAnalyzerTests
{
    private const string Plugins = "plugins: [{ path: tools/Acme.Ordering }, { id: Acme.Other, version: 1.0.0 }]\n";

    [TestCase("decisions:\n  task-ordering:\n    use: shortest-first\n    with:\n      urgent: true\n", "5,7,5,13", "'shortest-first' takes no option 'urgent'; ShortestOptions has 'max_tasks', 'urgent_first'")]
    [TestCase("decisions:\n  task-ordering: { use: shortest-first, with: { max_task: 3 } }\n", "2,49,2,57", "'shortest-first' takes no option 'max_task'; did you mean 'max_tasks'?; ShortestOptions has 'max_tasks', 'urgent_first'")]
    [TestCase("decisions:\n  task-ordering: { use: shortest-first, with: { MaxTasks: 3 } }\n", "2,49,2,57", "'shortest-first' takes no option 'MaxTasks'; did you mean 'max_tasks'?; ShortestOptions has 'max_tasks', 'urgent_first'")]
    [TestCase("decisions:\n  task-ordering: { use: shortest-first, with: { fixed: 3 } }\n", "2,49,2,54", "'shortest-first' takes no option 'fixed'; ShortestOptions has 'max_tasks', 'urgent_first'")]
    [TestCase("pipeline:\n- recover: [{ use: clean-outputs, with: { deep: true } }]\n", "2,43,2,47", "'clean-outputs' takes no option 'deep'; it takes no options")]
    [TestCase("gates:\n  words: { use: spelling, run: x, timeout_seconds: 3, lang: en }\n", "2,55,2,59", "'spelling' takes no option 'lang'; SpellingOptions has 'language'")]
    public async Task Option_ThatTheClassLacks_IsReportedAtItsPlace(string yaml, string place, string message)
    {
        var parts = place.Split(',').Select(int.Parse).ToArray();

        var found = await Checking.Run<UnknownOptionAnalyzer>(Plugins + yaml);

        Assert.That(found, Is.EqualTo(new[] { $"/repo/maestro.yaml({parts[0] + 1},{parts[1]},{parts[2] + 1},{parts[3]}): MAE014: {message}" }));
    }

    [TestCase("decisions:\n  task-ordering: { use: shortest-first, with: { urgent_first: true, max_tasks: 3 } }\n")]
    [TestCase("decisions:\n  task-ordering: { use: shortest-first, timeout_seconds: 3, min_confidence: 0.5, fallback: defaults, with: ~ }\n")]
    [TestCase("decisions:\n  task-ordering: { use: critical-path, with: { whatever: 1 } }\n")]
    [TestCase("gates:\n  words: { use: spelling, run: x, results: trx, fix: y, timeout_seconds: 3, language: en }\n")]
    [TestCase("gates:\n  words: { run: x, language: en }\n")]
    [TestCase("agents:\n  mine: { use: shortest-first, whatever: 1 }\n")]
    public async Task Option_ThatTheClassHasOrThatIsNotOurs_IsNotReported(string yaml) => Assert.That(await Checking.Run<UnknownOptionAnalyzer>(Plugins + yaml), Is.Empty);

    [TestCase("plugins: [Maestro.Plugins.Decisions]")]
    [TestCase("plugins: [{ id: Acme.Ordering, version: 1.0.0 }]")]
    [TestCase("version: 1")]
    public async Task File_ThatDoesNotNameThisProject_IsNotReported(string plugins) =>
        Assert.That(await Checking.Run<UnknownOptionAnalyzer>($"{plugins}\ndecisions:\n  task-ordering: {{ use: shortest-first, with: {{ x: 1 }} }}\n"), Is.Empty);

    [Test]
    public async Task Options_WithoutAnythingToSet_AreNone() => Assert.That(
        await Checking.Run<UnknownOptionAnalyzer>(
            Plugins + "gates:\n  a: { use: a, x: 1 }\n",
            $"[Extension(\"a\")] public sealed class A(AOptions options) : IQualityGate {{ public AOptions O => options; {Analysis.Gate.Trim()[1..]} public sealed class AOptions {{ public int X => 1; }}"),
        Is.EqualTo(new[] { "/repo/maestro.yaml(3,16,3,17): MAE014: 'a' takes no option 'x'; it takes no options" }));

    [Test]
    public async Task Extension_ThatHasTwoConstructors_IsLeftToTheRuleAboutThose() => Assert.That(
        await Checking.Run<UnknownOptionAnalyzer>(
            Plugins + "gates:\n  a: { use: a, x: 1 }\n",
            $"[Extension(\"a\")] public sealed class A : IQualityGate {{ public A() {{ }} public A(TimeProvider clock) {{ }} {Analysis.Gate.Trim()[1..]}"),
        Is.Empty);
}
