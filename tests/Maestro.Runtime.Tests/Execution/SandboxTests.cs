using System.Xml.Linq;
using EndToEnd.Harness;
using Maestro.Runtime.Tests.Architecture;
using Maestro.Runtime.Tests.Plugins;
using Maestro.Runtime.Tests.Processes.Containers;

namespace Maestro.Runtime.Tests.Execution;

/// <summary>With a sandbox, what a run's programs do to the rest of the machine does not happen, and what they need is there. Without bubblewrap the run is refused.</summary>
[Platform("Linux")]
public sealed class SandboxTests
{
    private Scratch scratch = null!;
    private string home = null!;

    // Not below the temporary folder, which is another in a sandbox anyway.
    [SetUp]
    public void Make() => (scratch, home) = (new(), Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, $"home-{Guid.NewGuid():N}")).FullName);

    [TearDown]
    public void Remove()
    {
        scratch.Dispose();
        Directory.Delete(home, recursive: true);
    }

    [TestCase("workspace")]
    [TestCase("no-network")]
    public async Task Run_AgentReachesOut_GetsNothingAndHarmsNothing(string level)
    {
        File.WriteAllText(Path.Combine(home, ".canary"), "canary-of-the-home");
        File.WriteAllText(Path.Combine(scratch.Beside, "canary"), "untouched");
        Write(level, $"""
            cat ~/.canary {home}/.canary > seen.txt 2>/dev/null
            ls -A {home} >> seen.txt 2>/dev/null
            ls {scratch.Home}/repositories/*/vault.git >> seen.txt 2>/dev/null
            echo harmed > {scratch.Beside}/canary 2>/dev/null
            touch {scratch.Root}/in-the-users-repository 2>/dev/null
            tail -n +3 /proc/net/dev | grep -vc ' lo:' > network.txt
            git log --format=%s > log.txt
            echo cached > ~/cache.txt
            echo done > done.txt
            """, "test -e done.txt && cat ~/cache.txt");
        var result = scratch.MaestroWith(new() { ["HOME"] = home }, "run", "Do it", "--yes");
        if ((await Contained.BubblewrapAsync()).Program is null)
        {
            Assert.That(result.Error, Does.Contain("MAE225"), result.ToString());
            return;
        }
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(scratch.Git("show", "maestro/do-it:seen.txt"), Is.Empty);
        Assert.That(scratch.Git("show", "maestro/do-it:log.txt"), Does.EndWith("Start"));
        Assert.That(File.ReadAllText(Path.Combine(scratch.Beside, "canary")), Is.EqualTo("untouched"));
        Assert.That(File.Exists(Path.Combine(scratch.Root, "in-the-users-repository")), Is.False);
        if (level == "no-network")
            Assert.That(scratch.Git("show", "maestro/do-it:network.txt"), Is.EqualTo("0"));
    }

    [Test]
    public async Task Run_FolderIsNamedAsWritable_IsWritten()
    {
        var cache = Directory.CreateDirectory(Path.Combine(home, "cache")).FullName;
        Write("workspace", "echo kept > $CACHE/kept; echo done > done.txt".Replace("$CACHE", cache, StringComparison.Ordinal), "test -e done.txt", "~/cache");
        var result = scratch.MaestroWith(new() { ["HOME"] = home }, "run", "Do it", "--yes");
        if ((await Contained.BubblewrapAsync()).Program is null)
        {
            Assert.That(result.Error, Does.Contain("MAE225"), result.ToString());
            return;
        }
        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        Assert.That(File.ReadAllText(Path.Combine(cache, "kept")), Is.EqualTo("kept\n"));
    }

    [Test]
    public async Task Run_GateRestoresPackagesTheUserHas_NeedsNoNetwork()
    {
        Write("no-network", "echo done > done.txt", "dotnet restore App");
        scratch
            .Write("nuget.config", "<configuration><packageSources><clear /></packageSources></configuration>")
            .Write("App/App.csproj", $"<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup><PackageReference Include=\"NUnit\" Version=\"{NUnitVersion()}\" /></ItemGroup></Project>")
            .Commit();
        var result = scratch.Maestro("run", "Do it", "--yes");
        Assert.That(result.ExitCode, (await Contained.BubblewrapAsync()).Program is null ? Is.EqualTo(2) : Is.Zero, result.ToString());
    }

    // What these tests were restored with themselves, so that it is there.
    private static string NUnitVersion() =>
        XDocument.Load(Path.Combine(ProjectFiles.Root, "Directory.Packages.props")).Descendants("PackageVersion").Single(p => (string?)p.Attribute("Include") == "NUnit").Attribute("Version")!.Value;

    [Test]
    public async Task Run_AgentsProgramWritesWhatTheTaskKeeps_MayDoSo()
    {
        PluginSource.Compile(Path.Combine(scratch.Root, "tools"), "Mine", """
            [Extension("mine")] public sealed class Mine(IProcesses processes) : IAgent
            {
                public async Task<AgentResult> WorkAsync(AgentAttempt attempt, CancellationToken ct)
                {
                    var ran = await processes.RunAsync(ProcessCommand.Shell($"echo kept > {attempt.Kept}/note && echo there > {attempt.Scratch}/note && cat {attempt.Kept}/note > done.txt", attempt.Workspace.Root), ct);
                    return new() { Summary = ran.Error };
                }
            }
            """);
        scratch
            .Write("maestro.yaml", """
                version: 1
                plugins: [Maestro.Plugins.Phases, Maestro.Plugins.Decisions, Maestro.Plugins.Agents, Maestro.Plugins.Gates, Maestro.Plugins.Recovery, { path: tools/Mine }]
                agents: { default: mine, mine: { use: mine } }
                gates: { there: { run: test -s done.txt } }
                sandbox: { level: workspace }

                """)
            .Commit();
        var result = scratch.Maestro("run", "Do it", "--yes");
        Assert.That(result.ExitCode, (await Contained.BubblewrapAsync()).Program is null ? Is.EqualTo(2) : Is.Zero, result.ToString());
    }

    private void Write(string level, string agent, string gate, string writable = "") => scratch
        .Write("agent.sh", agent)
        .Write("maestro.yaml", $$"""
            version: 1
            agents: { default: script, script: { use: command, run: sh ./agent.sh } }
            gates: { there: { run: '{{gate}}' } }
            sandbox: { level: {{level}}, writable: [{{writable}}] }

            """)
        .Commit();
}
