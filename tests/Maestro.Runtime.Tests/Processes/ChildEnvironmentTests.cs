using System.Collections;
using Maestro.Runtime.Processes;

namespace Maestro.Runtime.Tests.Processes;

[NonParallelizable] // It sets variables of the process's environment.
public sealed class ChildEnvironmentTests
{
    private static readonly Hashtable Inherited = new()
    {
        ["PATH"] = "/bin",
        ["HOME"] = "/home/x",
        ["LC_ALL"] = "C",
        ["XDG_CACHE_HOME"] = "/c",
        ["XDG_API_KEY"] = "k",
        ["DOTNET_ROOT"] = "/d",
        ["DOTNET_STARTUP_HOOKS"] = "/evil.dll",
        ["NUGET_PACKAGES"] = "/n",
        ["http_proxy"] = "p",
        ["GIT_DIR"] = "/g",
        ["GIT_CONFIG_COUNT"] = "1",
        ["FOO_TOKEN"] = "t0p",
        ["LD_PRELOAD"] = "/evil.so",
        ["TERM"] = "xterm",
        ["RANDOM_NAME"] = "r",
    };

    [Test]
    public void Variables_Inherited_AreThoseOfTheAllowlistOnly()
    {
        var names = Names(new());

        Assert.That(names, Is.EquivalentTo(new[]
        {
            "PATH", "HOME", "LC_ALL", "XDG_CACHE_HOME", "DOTNET_ROOT", "NUGET_PACKAGES", "http_proxy", "TERM", "MAESTRO_SCOPE", "MAESTRO_PROCESS",
        }));
    }

    [Test]
    public void Variables_PassThrough_LetsNamesThroughButNeverGits()
    {
        var names = Names(new() { PassThrough = ["RANDOM_NAME", "FOO_TOKEN", "GIT_DIR"] });

        Assert.That(names, Does.Contain("RANDOM_NAME").And.Contain("FOO_TOKEN").And.Not.Contain("GIT_DIR"));
    }

    [Test]
    public void Secrets_CredentialThatIsPassedThrough_IsOne()
    {
        var environment = new ChildEnvironment(new() { PassThrough = ["RANDOM_NAME", "FOO_TOKEN"], Secrets = ["mine"] }, Inherited);

        Assert.That(environment.Secrets.Count, Is.EqualTo(2));
    }

    [Test]
    public void Variables_CommandsOwn_WinOverTheSupervisors()
    {
        var environment = new ChildEnvironment(new() { Environment = new Dictionary<string, string?> { ["A"] = "1", ["HOME"] = null } }, Inherited);
        var command = new ProcessCommand
        {
            Program = "x",
            WorkingDirectory = "/",
            Environment = new Dictionary<string, string?> { ["A"] = "2", ["PATH"] = null, ["SOME_KEY"] = "k" },
        };

        var variables = environment.Variables(command, "m");

        Assert.That((variables["A"], variables["SOME_KEY"], variables["TERM"]), Is.EqualTo(("2", "k", "dumb")));
        Assert.That(variables.Keys, Does.Not.Contain("PATH").And.Not.Contain("HOME"));
    }

    [Test]
    [Platform("Linux")]
    public async Task RunAsync_OurOwnEnvironment_DoesNotReachTheChild()
    {
        Environment.SetEnvironmentVariable("GIT_DIR", "/somewhere");
        Environment.SetEnvironmentVariable("FOO_TOKEN", "t0p");

        var result = await Supervised.Run("env");

        Environment.SetEnvironmentVariable("GIT_DIR", null);
        Environment.SetEnvironmentVariable("FOO_TOKEN", null);
        Assert.That(result.Output, Does.Not.Contain("GIT_DIR").And.Not.Contain("FOO_TOKEN"));
        Assert.That(result.Output, Does.Contain("TERM=dumb\n").And.Contain("MAESTRO_SCOPE=test\n").And.Contain("PATH="));
    }

    private static IEnumerable<string> Names(ProcessSupervisorOptions options) =>
        new ChildEnvironment(options, Inherited).Variables(new() { Program = "x", WorkingDirectory = "/" }, "m").Keys;
}
