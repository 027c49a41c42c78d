using System.Security.Cryptography;
using EndToEnd.Harness;

namespace EndToEnd.Runs;

/// <summary>What <c>check</c> tells a build.</summary>
public class CheckTests
{
    [Test]
    public void Check_ForMSBuild_TellsEachProblemWithFullPathAndPlace()
    {
        using var scratch = new Scratch().Write("base.yaml", "version: 1\ngate: {}\n").Write("maestro.yaml", "extends: base.yaml\nresource_limits:\n  max_tokens: many\n").Commit();

        var result = scratch.Maestro("check", "--msbuild");

        Assert.That(result.ExitCode, Is.EqualTo(2), result.ToString());
        Assert.That(result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), Has.Length.EqualTo(2)
            .And.Some.StartsWith($"{Path.Combine(scratch.Root, "base.yaml")}(2,1): error MAE202: ")
            .And.Some.StartsWith($"{Path.Combine(scratch.Root, "maestro.yaml")}(3,15): error MAE204: "));
    }

    [Test]
    public void Check_AllWell_StampsWhatItRead()
    {
        using var scratch = new Scratch().Write("base.yaml", "version: 1\n").Write("maestro.yaml", "extends: base.yaml\ngates:\n  there: { run: test -d . }\n").Commit();
        var stamp = Path.Combine(scratch.Beside, "obj", "maestro.check");

        var result = scratch.Maestro("check", "--stamp", stamp);

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        var lines = File.ReadAllLines(stamp);
        foreach (var file in new[] { "base.yaml", "maestro.yaml" })
            Assert.That(lines, Does.Contain($"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(scratch.Root, file))))}  {Path.Combine(scratch.Root, file)}"));
        Assert.That(lines, Has.Some.EndsWith("Maestro.Plugins.Phases.dll"), "another tool brings other plugins");
    }

    [Test]
    public void Schema_ForSoundFile_IsTheAnswerAndNothingElse()
    {
        using var scratch = new Scratch().Commit();

        var result = scratch.Maestro("check", "--schema");

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Error, Is.Empty);
        Assert.That(result.Output, Is.EqualTo(File.ReadAllText(Path.Combine(Scratch.Metadata("RootDirectory"), "docs/maestro.schema.json"))));
        Assert.That(scratch.Git("status", "--porcelain"), Is.Empty);
    }

    [Test]
    public void Schema_ForFileWithMistakes_ComesOutWithWhatThereIs()
    {
        using var scratch = new Scratch().Write("maestro.yaml", "vershun: 1\nplugins:\n  - Maestro.Plugins.Gates\n  - path: nowhere\n").Commit();

        var result = scratch.Maestro("check", "--schema");

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Error, Does.Contain("maestro.yaml:4:5").And.Contain("nowhere"));
        Assert.That(System.Text.Json.JsonDocument.Parse(result.Output).RootElement.GetProperty("definitions").TryGetProperty("quality-gate.test", out _), Is.True);
    }

    [Test]
    public void Schema_ToFile_SaysWhatNamesIt()
    {
        using var scratch = new Scratch().Write("maestro.yaml", "version: 1\n").Commit();

        var result = scratch.Maestro("check", "--schema", ".maestro/schema.json");

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Output, Does.Contain("6 plugins").And.Contain("Have maestro.yaml begin with: # yaml-language-server: $schema=.maestro/schema.json"));
        Assert.That(File.Exists(Path.Combine(scratch.Root, ".maestro/schema.json")), Is.True);
        scratch.Write("maestro.yaml", "# yaml-language-server: $schema=.maestro/schema.json\nversion: 1\n");
        Assert.That(scratch.Maestro("check", "--schema", ".maestro/schema.json").Output, Does.Not.Contain("begin with"));
        Assert.That(scratch.Maestro("check").ExitCode, Is.Zero);
    }

    [Test]
    public void Schema_OutsideOfARepository_HasTheBundledPlugins()
    {
        using var scratch = new Scratch();

        var result = scratch.Maestro("check", "--schema");

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Output, Does.Contain("parallel-tasks"));
    }

    [Test]
    public void Check_Explained_TellsWhoMayDoWhat()
    {
        using var scratch = new Scratch().Write("maestro.yaml", """
            agents:
              quick: { use: codex }
              plain: { use: command, run: 'true' }
              roles:
                docs: plain
                security: { use: [quick, plain], prompt: Think. }
                tests: { use: quick, model: large }
            """).Commit();

        var result = scratch.Maestro("check", "--explain");

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(result.Output.Split('\n'), Is.SupersetOf(new[]
        {
            "agents.roles.security.use[1] = plain    # maestro.yaml:6:30",
            "tasks of 'docs': plain    # maestro.yaml:5:5",
            "tasks of 'security': quick, plain (one is chosen for each attempt); adds 6 characters to the prompt    # maestro.yaml:6:5",
            "tasks of 'tests': quick; model large    # maestro.yaml:7:5",
            "tasks of no such role or tag: quick, plain (one is chosen for each attempt)",
        }));
    }

    [Test]
    public void Check_SomethingWrong_StampsNothing()
    {
        using var scratch = new Scratch().Write("maestro.yaml", "gate: {}\n").Commit();
        var stamp = Path.Combine(scratch.Beside, "maestro.check");
        scratch.Maestro("check", "--stamp", stamp);
        Assert.That(File.Exists(stamp), Is.False);
    }
}
