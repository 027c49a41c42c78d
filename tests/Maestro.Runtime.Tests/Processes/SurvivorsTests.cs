using System.Diagnostics;
using Maestro.Runtime.Processes;

namespace Maestro.Runtime.Tests.Processes;

[Platform("Linux")]
public sealed class SurvivorsTests
{
    [Test]
    public async Task EndAll_ProcessesOfADeadRun_AreEndedAndCounted()
    {
        var scope = "dead-" + Guid.NewGuid();
        using var polite = Start(scope, "echo up; exec sleep 600");
        using var stubborn = Start(scope, "trap '' TERM; echo up; while :; do sleep 0.05; done");
        using var other = Start(scope + "-not", "echo up; exec sleep 600");

        // Run aside: .NET reaps its children while the call waits for them to be gone.
        var ended = await Task.Run(() => Survivors.EndAll(scope));

        Assert.That(ended, Is.GreaterThanOrEqualTo(2));
        Assert.That((Supervised.IsAlive(polite.Id), Supervised.IsAlive(stubborn.Id), Supervised.IsAlive(other.Id)), Is.EqualTo((false, false, true)));
        other.Kill();
    }

    [Test]
    public void EndAll_NothingLeft_EndsNothing() => Assert.That(Survivors.EndAll("none-" + Guid.NewGuid()), Is.Zero);

    private static Process Start(string scope, string script)
    {
        var info = new ProcessStartInfo("/bin/sh", ["-c", script]) { UseShellExecute = false, RedirectStandardOutput = true };
        info.Environment["MAESTRO_SCOPE"] = scope;
        var process = Process.Start(info)!;
        Assert.That(process.StandardOutput.ReadLine(), Is.EqualTo("up"));
        return process;
    }
}
