using System.Text.Json;
using EndToEnd.Harness;

namespace EndToEnd.Runs;

/// <summary><c>doctor</c> finds the agents of this machine and, asked to, has those of the repository do a task.</summary>
[Platform("Linux")]
public sealed class DoctorTests
{
    private Scratch scratch = null!;

    [SetUp]
    public void Make() => scratch = new Scratch().Write("file.txt", "x\n").Commit();

    [TearDown]
    public void Remove() => scratch.Dispose();

    [Test]
    public void Doctor_AgentsOnPath_AreNamedWithVersionAndKey()
    {
        scratch.Write("../aside/claude", "#!/bin/sh\necho '9.9.9 (Claude Code)'\n", executable: true);
        scratch.Write("../aside/codex", "#!/bin/sh\necho 'it is broken' >&2; exit 3\n", executable: true);

        var findings = Doctor(new() { ["PATH"] = $"{scratch.Aside}:/usr/bin:/bin", ["ANTHROPIC_API_KEY"] = "sk-of-the-test" });

        Assert.That(findings["claude-code"], Is.EqualTo((true, "9.9.9 (Claude Code), key in ANTHROPIC_API_KEY")));
        Assert.That(findings["codex"], Is.EqualTo((false, "codex cannot tell its version: it is broken")));
    }

    [Test]
    public void Doctor_NoKey_SaysWhichToSet()
    {
        scratch.Write("../aside/gemini", "#!/bin/sh\necho 1.2.3\n", executable: true);

        var findings = Doctor(new() { ["PATH"] = $"{scratch.Aside}:/usr/bin:/bin", ["GEMINI_API_KEY"] = null, ["GOOGLE_API_KEY"] = null });

        Assert.That(findings["gemini"], Is.EqualTo((true, "1.2.3, no key: set GEMINI_API_KEY or GOOGLE_API_KEY, or lend it a login with 'credentials:'")));
    }

    [Test]
    public void Doctor_TryAgents_HasEachDoATask()
    {
        scratch.Write("maestro.yaml", """
            agents:
              able: { use: command, run: 'mkdir -p out && echo done by the agent > out/done.txt' }
              idle: { use: command, run: 'true' }
            gates:
              check: { run: 'true' }

            """).Commit();

        var result = scratch.Maestro("doctor", "--try-agents");

        Assert.That(result.ExitCode, Is.EqualTo(1), result.ToString());
        Assert.That(result.Output, Does.Match(@"ok +agent able +did a task in \d+\.\d s, 0 calls of its model").And.Match("MISSING +agent idle +.*the agent changed nothing"));
        Assert.That(scratch.Git("status", "--porcelain"), Is.Empty);
    }

    private Dictionary<string, (bool, string)> Doctor(Dictionary<string, string?> environment)
    {
        environment["DOTNET_ROOT"] = Path.GetDirectoryName(Environment.ProcessPath);
        var result = scratch.MaestroWith(environment, "doctor", "--json");
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        return JsonDocument.Parse(result.Output).RootElement.EnumerateArray()
            .ToDictionary(finding => finding.GetProperty("name").GetString()!, finding => (finding.GetProperty("ok").GetBoolean(), finding.GetProperty("text").GetString()!));
    }
}
