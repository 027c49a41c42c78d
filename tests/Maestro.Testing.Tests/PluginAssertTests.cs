using System.Reflection;
using Maestro.Runtime.Tests.Plugins;

namespace Maestro.Testing.Tests;

/// <summary>Against real assemblies: one of ours as it is built, and some that are compiled here.</summary>
public sealed class PluginAssertTests
{
    private string folder = "";

    [SetUp]
    public void Make() => folder = Directory.CreateTempSubdirectory("maestro-test-").FullName;

    [TearDown]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Loads_ProjectOfOurs_ConstructsEveryExtension()
    {
        var project = typeof(PluginAssertTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RecoveryPlugin").Value!;
        Assert.That(PluginAssert.Loads(project), Is.EquivalentTo(new[]
        {
            new LoadedExtension("recovery strategy", "retry", null), new("recovery strategy", "fix", null), new("recovery strategy", "alternative", null), new("recovery strategy", "isolate", null), new("recovery strategy", "rollback", null), new("recovery strategy", "escalate", null),
        }));
    }

    [Test]
    public void Loads_ConstructorWithEveryService_IsConstructed()
    {
        var source = PluginSource.Gate("public sealed class Mine(IProcesses a, IDecisions b, IGates c, ITaskRunner d, IRunHistory e, IInterview f, TimeProvider g, IUsageMeter h, IPastRuns i, IModelGateway j, IAgentWatch k, IRepositoryEvidence l, IAdvisor m, IRunChanges n)",
            "public object[] All => [a, b, c, d, e, f, g, h, i, j, k, l, m, n];");
        Assert.That(PluginAssert.Loads(PluginSource.Compile(folder, "P", source)), Is.EqualTo(new[] { new LoadedExtension("quality gate", "mine", null) }));
    }

    [Test]
    public void Loads_OptionsThatMustBeGiven_AreNoFaultAndSaidSo()
    {
        var source = PluginSource.Gate("public sealed class Mine(MineOptions options)", "public object O => options;",
            more: "public sealed class MineOptions { [Required] public string Where { get; set; } = null!; }");
        Assert.That(PluginAssert.Loads(PluginSource.Compile(folder, "P", source)).Single().NotConstructed, Does.Contain("'where' of 'mine'"));
    }

    [Test]
    public void Loads_TwoMistakes_NamesBoth()
    {
        var source = PluginSource.Gate("public abstract class Mine") + PluginSource.Gate("public sealed class Yours", "public Yours(System.Net.Http.HttpClient c) { }", attribute: "[Extension(\"yours\")]");
        var thrown = Assert.Throws<PluginAssertException>(() => PluginAssert.Loads(PluginSource.Compile(folder, "P", source)));
        Assert.That(thrown!.Ids, Is.EqualTo(new[] { "MAE213", "MAE213" }));
        Assert.That(thrown.Message, Does.Contain("'mine' (Mine) of plugin P is abstract").And.Contain("asks for System.Net.Http.HttpClient"));
    }

    [Test]
    public void Loads_ConstructorThrows_IsRefusedByName()
    {
        var path = PluginSource.Compile(folder, "P", PluginSource.Gate(constructor: "public Mine() => throw new InvalidOperationException(\"no luck\");"));
        var thrown = Assert.Throws<PluginAssertException>(() => PluginAssert.Loads(path));
        Assert.That(thrown!.Message, Does.Contain("MAE219").And.Contain("no luck"));
    }

    [Test]
    public void Loads_FolderWithoutItsDll_IsRefused() =>
        Assert.That(Assert.Throws<PluginAssertException>(() => PluginAssert.Loads(folder))!.Ids, Is.EqualTo(new[] { "MAE211" }));

    [Test]
    public void Loads_NoSuchFolder_IsRefused() =>
        Assert.That(Assert.Throws<PluginAssertException>(() => PluginAssert.Loads(Path.Combine(folder, "gone")))!.Ids, Is.EqualTo(new[] { "MAE210" }));

    [Test]
    public void Loads_NoDotNetFile_IsRefused()
    {
        Directory.CreateDirectory(Path.Combine(folder, "P"));
        File.WriteAllText(Path.Combine(folder, "P", "P.dll"), "not a dll");
        Assert.That(Assert.Throws<PluginAssertException>(() => PluginAssert.Loads(Path.Combine(folder, "P")))!.Ids, Is.EqualTo(new[] { "MAE212" }));
    }
}
