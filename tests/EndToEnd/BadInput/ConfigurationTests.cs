using EndToEnd.Harness;

namespace EndToEnd.BadInput;

/// <summary>Whatever is wrong with what the user handed in is named with its place and a fix, exits with 2, and changes nothing on disk.</summary>
public class ConfigurationTests
{
    private const string Plan = "# A plan\n\n## Requirements\n\n| ID | Requirement |\n|---|---|\n| R1 | Do it |\n";

    private static IEnumerable<TestCaseData> Files()
    {
        yield return Case("UnknownKey", "version: 1\nresource_limit:\n  max_tokens: 1\n", "maestro.yaml:2:1", "MAE202", "did you mean 'resource_limits'?");
        yield return Case("UnknownKeyOfPhase", "pipeline:\n  - phase: planning\n    use: interview\n    recovr: [retry]\n", "maestro.yaml:4:5", "MAE202", "did you mean 'recover'?");
        yield return Case("DuplicateKey", "version: 1\nversion: 1\n", "maestro.yaml:2:1", "MAE203", "line 1");
        yield return Case("WrongType", "resource_limits:\n  max_tokens: many\n", "maestro.yaml:2:15", "MAE204", "a whole number");
        yield return Case("OutOfRange", "resource_limits:\n  max_duration_seconds: 0\n", "maestro.yaml:2:25", "MAE206", "from 1 to");
        yield return Case("UnknownWord", "deliver: inplace\n", "maestro.yaml:1:10", "MAE206", "did you mean 'in-place'?");
        yield return Case("WrongTypeOfOption", "pipeline:\n  - phase: planning\n    use: interview\n  - phase: task-generation\n    use: decompose\n  - phase: implementation\n    use: parallel-tasks\n    with: { max_parallel: lots }\n", "maestro.yaml:8:27", "MAE204", "max_parallel");
        yield return Case("NotYaml", "version: [1\n", "maestro.yaml:", "MAE200", "");
        yield return Case("Alias", "a: &x 1\nb: *x\n", "maestro.yaml:1:4", "MAE200", "anchors and aliases");
        yield return Case("PhaseWithoutHandler", "pipeline:\n  - phase: planning\n", "maestro.yaml:2:5", "MAE208", "no handler");
        yield return Case("UnknownHandler", "pipeline:\n  - phase: planning\n    use: intervew\n", "maestro.yaml:2:5", "MAE207", "did you mean 'interview'?");
        yield return Case("UnknownPlugin", "plugins: [Maestro.Plugins.Phasen]\n", "maestro.yaml:1:11", "MAE210", "did you mean 'Maestro.Plugins.Phases'?");
        yield return Case("PluginOutsideTheRepository", "plugins:\n  - path: ../elsewhere\n", "maestro.yaml:2:5", "MAE216", "out of the repository");
        yield return Case("MissingArtifact", "pipeline:\n  - phase: implementation\n    use: parallel-tasks\n", "maestro.yaml:2:5", "MAE215", "TaskGraph");
        yield return Case("GateCommandMissing", "gates:\n  test: { run: no-such-program-here --all }\n", "maestro.yaml:2:3", "MAE230", "no-such-program-here");
        yield return Case("UnknownGate", "gates:\n  test: { run: 'true' }\npipeline:\n  - phase: validation\n    use: gates\n    with: { gates: [tests] }\n", "maestro.yaml:6:21", "MAE218", "did you mean 'test'?");
        yield return Case("UnknownAgent", "agents:\n  default: claud\n  claude: { use: command, run: 'true' }\n", "maestro.yaml:2:12", "MAE207", "did you mean 'claude'?");
        static TestCaseData Case(string name, string yaml, string place, string id, string says) => new TestCaseData(yaml, place, id, says).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Files))]
    public void Run_WithThatFile_IsRefused(string yaml, string place, string id, string says)
    {
        using var scratch = new Scratch().Write("maestro.yaml", yaml).Write("plan.md", Plan).Commit();
        Refusal.Of(scratch, ["run", "--plan", "plan.md", "--agent", "true"], place, id, says);
    }

    [TestCaseSource(nameof(Files))]
    public void Check_WithThatFile_IsRefused(string yaml, string place, string id, string says)
    {
        using var scratch = new Scratch().Write("maestro.yaml", yaml).Commit();
        Refusal.Of(scratch, ["check"], place, id, says);
    }

    [Test]
    public void Check_SeveralMistakes_AreAllTold()
    {
        using var scratch = new Scratch().Write("maestro.yaml", "vershun: 1\nresource_limits:\n  max_tokens: x\n  max_calls: 1\n").Commit();
        var result = scratch.Maestro("check");
        Assert.That(result.Error, Does.Contain("maestro.yaml:1:1").And.Contain("maestro.yaml:3:15").And.Contain("maestro.yaml:4:3"), result.ToString());
    }
}
