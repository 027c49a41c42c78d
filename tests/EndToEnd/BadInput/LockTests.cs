using EndToEnd.Harness;

namespace EndToEnd.BadInput;

/// <summary><c>plugins restore --locked</c> compares and never writes.</summary>
public class LockTests
{
    private const string Bundled = "plugins:\n  - Maestro.Plugins.Phases\n  - Maestro.Plugins.Decisions\n  - Maestro.Plugins.Recovery\n  - Maestro.Plugins.Gates\n  - Maestro.Plugins.Agents\n";

    [Test]
    public void Locked_NothingLockedYet_IsRefused()
    {
        using var scratch = WithPlugin().Commit();
        Refusal.Of(scratch, ["plugins", "restore", "--locked"], "maestro.yaml:7:5", "MAE261", "tools/Mine");
    }

    [Test]
    public void Locked_AsItWas_IsWell()
    {
        using var scratch = WithPlugin().Commit();
        Assert.That(scratch.Maestro("plugins", "restore").ExitCode, Is.Zero);
        var result = scratch.Commit().Maestro("plugins", "restore", "--locked");
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(scratch.Git("status", "--porcelain"), Is.Empty);
    }

    [Test]
    public void Locked_PluginNoLongerNamed_IsRefused()
    {
        using var scratch = WithPlugin().Commit();
        Assert.That(scratch.Maestro("plugins", "restore").ExitCode, Is.Zero);
        scratch.Write("maestro.yaml", Bundled).Commit();
        Refusal.Of(scratch, ["plugins", "restore", "--locked"], ".maestro/plugins.lock.json: error MAE261", "'tools/Mine', which maestro.yaml does not name");
    }

    [Test]
    public void Locked_WithUpdate_IsAContradiction()
    {
        using var scratch = WithPlugin().Commit();
        Assert.That(scratch.Maestro("plugins", "restore", "--locked", "--update").Error, Does.Contain("give one of them"));
    }

    private static Scratch WithPlugin() => new Scratch().Write("maestro.yaml", $"{Bundled}  - path: tools/Mine\n").Write("tools/Mine/Mine.dll", "bytes");
}
