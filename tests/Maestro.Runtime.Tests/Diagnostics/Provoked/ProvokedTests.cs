using EndToEnd.Harness;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Tests.Diagnostics.Provoked;

/// <summary>Every diagnostic of the catalogue is met by a real command, and what the user then reads is held in a snapshot.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class ProvokedTests
{
    private static readonly IReadOnlyList<Provocation> All =
        [.. YamlErrors.All, .. CompositionErrors.All, .. PluginErrors.All, .. RepositoryErrors.All, .. PlanErrors.All, .. RunErrors.All, .. RestoreErrors.All, .. MachineErrors.All, .. BuildErrors.All];

    [TestCaseSource(nameof(All))]
    public void Provoked_SaysWhatTheSnapshotSays(Provocation provocation)
    {
        ArgumentNullException.ThrowIfNull(provocation);
        using var scratch = new Scratch();
        var result = provocation.Provoke(scratch);
        var said = Snapshot.Plain(result.Error + result.Output, scratch);
        Assert.That(said, Does.Contain(provocation.Id), result.ToString());
        Snapshot.Hold(provocation.Id, said);
    }

    [Test]
    public void Catalogue_EveryDiagnostic_IsProvoked() => Assert.That(All.Select(p => p.Id), Is.Unique.And.EquivalentTo(Catalogue.All.Select(d => d.Id)));

    [Test]
    public void Snapshots_AreOfTheCatalogue() => Assert.That(Snapshot.Ids, Is.EquivalentTo(Catalogue.All.Select(d => d.Id)));
}
