using System.Runtime.Versioning;
using CsCheck;

namespace Maestro.Runtime.Tests.Checkpoints.Histories;

/// <summary>
/// Random histories of edits, checkpoints and rollbacks, while the user works in their own repository; held against a model in memory.
/// 5,000 with <c>MAESTRO_LONG=1</c>.
/// </summary>
[Platform("Linux")]
[UnsupportedOSPlatform("windows")]
public sealed class HistoryTests
{
    private const ulong Seed = 20261125;

    private static readonly int Histories = Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" ? 5000 : 100;

    [Test]
    public async Task Workspace_AfterEveryCheckpointAndRollback_EqualsTheModel()
    {
        await using var bench = await HistoryBench.MakeAsync();
        for (var number = 0u; number < Histories; number++)
        {
            var steps = Step.Histories.Generate(new PCG(number, Seed), null, out _);
            if (await new Shortening(bench).FailureAsync(steps) is { } failure)
                Assert.Fail($"history {number} of seed {Seed}: {failure}");
        }
    }
}
