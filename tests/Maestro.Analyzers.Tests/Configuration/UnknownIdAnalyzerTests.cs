using Maestro.Analyzers.Rules;

namespace Maestro.Analyzers.Tests.Configuration;

public sealed class UnknownIdAnalyzerTests
{
    private const string Plugins = "plugins: [Maestro.Plugins.Phases, Maestro.Plugins.Decisions, { path: tools/Acme.Ordering }]\n";
    private const string Strategies = "this project has 'oldest-first', 'shortest-first'";

    [TestCase("decisions:\n  task-ordering: shortest-last\n", "2,18,2,31", "decision strategy", "shortest-last", "; did you mean 'shortest-first'?", Strategies)]
    [TestCase("decisions:\n  task-ordering:\n    use: \"by-size\"\n", "3,10,3,19", "decision strategy", "by-size", "", Strategies)]
    [TestCase("decisions:\n  task-ordering: { use: critical-path, fallback: by-size }\n", "2,50,2,57", "decision strategy", "by-size", "", Strategies)]
    [TestCase("pipeline:\n- phase: a\n  use: report\n  recover: [retry, clean-output]\n", "4,20,4,32", "recovery strategy", "clean-output", "; did you mean 'clean-outputs'?", "this project has 'clean-outputs'")]
    [TestCase("pipeline:\n- recover:\n  - use: wipe\n", "3,10,3,14", "recovery strategy", "wipe", "", "this project has 'clean-outputs'")]
    [TestCase("gates:\n  words: { use: speling, run: x }\n", "2,17,2,24", "quality gate", "speling", "; did you mean 'spelling'?", "this project has 'spelling'")]
    public async Task Id_ThatNobodyCarries_IsReportedAtItsPlace(string yaml, string place, string kind, string id, string hint, string has)
    {
        var parts = place.Split(',').Select(int.Parse).ToArray();

        var found = await Checking.Run<UnknownIdAnalyzer>(Plugins + yaml);

        Assert.That(found, Is.EqualTo(new[] { $"/repo/maestro.yaml({parts[0] + 1},{parts[1]},{parts[2] + 1},{parts[3]}): MAE013: No {kind} is called '{id}'{hint}; {has}" }));
    }

    [TestCase("decisions:\n  task-ordering: { use: shortest-first, fallback: oldest-first }\n")]
    [TestCase("decisions:\n  task-ordering: critical-path\n  limits: forecast\n")]
    [TestCase("decisions:\n  task-ordering:\n  other: ~\n  third: { use: }\n")]
    [TestCase("pipeline:\n- { phase: a, use: report, recover: [retry, { use: clean-outputs }] }\n")]
    [TestCase("pipeline:\n- { phase: shortest-last, use: brand-new }\n")]
    [TestCase("agents:\n  default: mine\n  mine: { use: brand-new }\n  roles: { code: mine }\n")]
    [TestCase("gates:\n  build: dotnet build\n  spelling: { use: spelling }\n  other: { run: x }\n")]
    public async Task Id_OfThisProjectOfTheToolOrOfNoKindWeHave_IsNotReported(string yaml) => Assert.That(await Checking.Run<UnknownIdAnalyzer>(Plugins + yaml), Is.Empty);

    [Test]
    public async Task Id_ThatANewerToolMayBring_IsNotReported_WhereAllOfOursAreNamed() => Assert.That(
        await Checking.Run<UnknownIdAnalyzer>(Plugins + "pipeline:\n- { recover: [bisect, clean-outputs] }\n"), Is.Empty);

    [Test]
    public async Task Id_LikeOneOfOurs_IsReported_ThoughThatIsNamedToo() => Assert.That(
        await Checking.Run<UnknownIdAnalyzer>(Plugins + "pipeline:\n- { recover: [clean-output, clean-outputs] }\n"), Has.Count.EqualTo(1));

    [Test]
    public async Task Id_OfOneKind_IsNotTakenForAnother() => Assert.That(
        await Checking.Run<UnknownIdAnalyzer>(Plugins + "pipeline:\n- { recover: [wipe] }\ndecisions: { task-ordering: clean-outputs }\n"),
        Is.EqualTo(new[]
        {
            "/repo/maestro.yaml(3,15,3,19): MAE013: No recovery strategy is called 'wipe'; this project has 'clean-outputs'",
            $"/repo/maestro.yaml(4,29,4,42): MAE013: No decision strategy is called 'clean-outputs'; {Strategies}",
        }));

    [Test]
    public async Task Role_CalledUse_IsNoAgent()
    {
        const string Agent = "[Extension(\"careful\")] public sealed class Careful : IAgent { public Task<AgentResult> WorkAsync(AgentAttempt attempt, CancellationToken cancellationToken) => null!; }";
        var found = await Checking.Run<UnknownIdAnalyzer>(Plugins + "agents:\n  default: mine\n  roles: { use: mine }\n  mine: { use: carefull }\n", Agent);

        Assert.That(found, Has.Count.EqualTo(1).And.All.Contains("No agent is called 'carefull'; did you mean 'careful'?"));
    }

    [TestCase("plugins: [Maestro.Plugins.Decisions]", TestName = "the project is not named")]
    [TestCase("version: 1", TestName = "no plugins are named")]
    [TestCase("plugins: [{ path: tools/Acme.Other }]", TestName = "another project")]
    [TestCase("plugins: [{ path: Ordering }]", TestName = "a folder whose name is the end of ours")]
    [TestCase("plugins: [{ path: ../tools/Acme.Ordering }]", TestName = "out of the repository")]
    [TestCase("plugins: [{ path: /elsewhere/tools/Acme.Ordering }]", TestName = "elsewhere")]
    [TestCase("plugins: [{ id: Acme.Ordering, version: 1.0.0 }]", TestName = "a package, which is of another state than the project")]
    [TestCase("plugins: [{ path: tools/Acme.Ordering }, { path: tools/Acme.Other }]", TestName = "another project too")]
    [TestCase("plugins: [{ path: tools/Acme.Ordering }, { id: Acme.Retry, version: 1.0.0 }]", TestName = "a package too")]
    [TestCase("plugins: [{ path: tools/Acme.Ordering }, Maestro.Plugins.New]", TestName = "one that travels with a newer tool")]
    public async Task File_ThatIsNotAboutThisProjectAlone_IsNotReported(string plugins) =>
        Assert.That(await Checking.Run<UnknownIdAnalyzer>($"{plugins}\ndecisions:\n  task-ordering: shortest-last\n"), Is.Empty);

    [TestCase("tools/Acme.Ordering")]
    [TestCase("./tools/Acme.Ordering/")]
    [TestCase("tools\\Acme.Ordering")]
    [TestCase("tools/../tools/Acme.Ordering")]
    [TestCase("tools/Acme.Ordering/Acme.Ordering.csproj")]
    [TestCase("tools/Acme.Ordering/bin/Release/net10.0/Acme.Ordering.dll")]
    [TestCase("/repo/tools/Acme.Ordering")]
    public async Task Project_IsKnownByEveryPathThatLeadsToIt(string path) => Assert.That(
        await Checking.Run<UnknownIdAnalyzer>($"plugins: [{{ path: '{path}' }}]\ndecisions:\n  task-ordering: shortest-last\n"), Has.Count.EqualTo(1));

    [TestCase("/repo/tools/Acme.Ordering/maestro.yaml", "tools/Acme.Ordering", 1)]
    [TestCase("/repo/tools/Acme.Ordering/maestro.yaml", ".", 1)]
    [TestCase("/repo/tools/maestro.yaml", "tools/Acme.Ordering", 1)]
    [TestCase("/repo/variants/slow.maestro.yaml", "tools/Acme.Ordering", 1)]
    [TestCase("/elsewhere/maestro.yaml", "tools/Acme.Ordering", 0)]
    [TestCase("/repo/other.yaml", "tools/Acme.Ordering", 0)]
    public async Task File_OfTheSameRepository_IsLookedAt(string file, string path, int count) => Assert.That(
        await Checking.Run<UnknownIdAnalyzer>(Checking.Plugin, Checking.Project, (file, $"plugins: [{{ path: {path} }}]\ndecisions: {{ task-ordering: shortest-last }}\n")),
        Has.Count.EqualTo(count));

    [Test]
    public async Task Folder_NotCalledLikeItsProject_IsNotWhatThePathMeans() => Assert.That(
        await Checking.Run<UnknownIdAnalyzer>(
            Checking.Plugin, "/repo/tools/Acme.Ordering/Other.csproj", ("/repo/maestro.yaml", "plugins: [{ path: tools/Acme.Ordering }]\ndecisions: { task-ordering: shortest-last }\n")),
        Is.Empty);

    [Test]
    public async Task Build_ThatDoesNotSayWhichProjectItIs_IsNotGuessed() => Assert.That(
        await Checking.Run<UnknownIdAnalyzer>(Checking.Plugin, null, ("/repo/maestro.yaml", Plugins + "decisions: { task-ordering: shortest-last }\n")), Is.Empty);
}
