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
    public void Check_SomethingWrong_StampsNothing()
    {
        using var scratch = new Scratch().Write("maestro.yaml", "gate: {}\n").Commit();
        var stamp = Path.Combine(scratch.Beside, "maestro.check");
        scratch.Maestro("check", "--stamp", stamp);
        Assert.That(File.Exists(stamp), Is.False);
    }
}
