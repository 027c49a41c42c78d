using EndToEnd.Harness;

namespace EndToEnd.BadInput;

/// <summary>Plugins that cannot be used are named with the place in maestro.yaml, before anything of them is loaded.</summary>
public class PluginTests
{
    private static string Plugins(string path) => $"plugins:\n  - Maestro.Plugins.Phases\n  - Maestro.Plugins.Decisions\n  - Maestro.Plugins.Recovery\n  - Maestro.Plugins.Gates\n  - Maestro.Plugins.Agents\n  - path: {path}\n";

    private static string Bundled(string name) => Path.Combine(Scratch.BundledPlugins, name, $"{name}.dll");

    [Test]
    public void Check_FolderThatIsNotThere_IsRefused()
    {
        using var scratch = new Scratch().Write("maestro.yaml", Plugins("tools/Mine")).Commit();
        Refusal.Of(scratch, ["check"], "maestro.yaml:7:5", "MAE210", "tools/Mine");
    }

    [Test]
    public void Check_FolderWithoutItsDll_IsRefused()
    {
        using var scratch = new Scratch().Write("maestro.yaml", Plugins("tools/Mine")).Write("tools/Mine/readme.txt", "").Commit();
        Refusal.Of(scratch, ["check"], "maestro.yaml:7:5", "MAE211", "Mine.dll");
    }

    [Test]
    public void Check_FileThatIsNoAssembly_IsRefused()
    {
        using var scratch = new Scratch().Write("maestro.yaml", Plugins("tools/Mine")).Write("tools/Mine/Mine.dll", "This is no assembly.").Commit();
        Refusal.Of(scratch, ["check"], "maestro.yaml:7:5", "MAE212", "not a .NET assembly");
    }

    [Test]
    public void Check_AssemblyThatIsNoPlugin_IsRefused()
    {
        using var scratch = new Scratch().Write("maestro.yaml", Plugins("tools/nunit.framework"));
        Directory.CreateDirectory(Path.Combine(scratch.Root, "tools/nunit.framework"));
        File.Copy(typeof(Assert).Assembly.Location, Path.Combine(scratch.Root, "tools/nunit.framework/nunit.framework.dll"));
        scratch.Commit();
        Refusal.Of(scratch, ["check"], "maestro.yaml:7:5", "MAE212", "does not use Maestro.Abstractions");
    }

    [Test]
    public void Check_TwoExtensionsWithOneId_AreRefused()
    {
        using var scratch = new Scratch().Write("maestro.yaml", Plugins("tools/Mine"));
        Directory.CreateDirectory(Path.Combine(scratch.Root, "tools/Mine"));
        File.Copy(Bundled("Maestro.Plugins.Recovery"), Path.Combine(scratch.Root, "tools/Mine/Mine.dll"));
        scratch.Commit();
        Refusal.Of(scratch, ["check"], "maestro.yaml:7:5", "MAE209", "'retry' is in Maestro.Plugins.Recovery and in Mine");
    }

    [Test]
    public void Check_ProjectThatDoesNotBuild_TellsWhatTheCompilerSays()
    {
        using var scratch = new Scratch().Write("maestro.yaml", Plugins("tools/Mine"))
            .Write("tools/Mine/Mine.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>")
            .Write("tools/Mine/Mine.cs", "public class Mine : Missing;").Commit();
        var result = scratch.Maestro("check");
        Assert.That(result.ExitCode, Is.EqualTo(2), result.ToString());
        Assert.That(result.Error, Does.Match(@"maestro.yaml:7:5: error MAE264: project 'tools/Mine' cannot be built: .*Mine.cs\(1,21\): error CS0246"));
        Assert.That(scratch.Git("status", "--porcelain", "--ignored"), Is.Empty, "nothing is built in the repository");
    }
}
