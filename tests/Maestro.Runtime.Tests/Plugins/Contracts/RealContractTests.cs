using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Plugins.Contracts;
using Maestro.Runtime.Tests.Architecture;

namespace Maestro.Runtime.Tests.Plugins.Contracts;

/// <summary>This tool's own contract, compiled anew with something changed, and plugins built against that.</summary>
public sealed class RealContractTests
{
    private const string Property = "    int Pass { get; }";
    private const string Demand = "    Task<GateReport> JudgeAsync(GateContext context, CancellationToken cancellationToken);";

    // Whatever the contract's version is by now.
    private static readonly string Here = ContractSurface.Host.Stamp;
    private static readonly string Newer = $"{Version.Parse(Here).Major}.{Version.Parse(Here).Minor + 1}";
    private static readonly string NextMajor = $"{Version.Parse(Here).Major + 1}.0";

    private PluginBench bench = null!;

    [SetUp]
    public void Make() => bench = new();

    [TearDown]
    public void Remove() => bench.Dispose();

    [Test]
    public void Inspect_PluginThatIsTooNew_NamesWhatTheToolLacks() => Assert.That(
        Problem(Newer, Property, Property + "\n    int Budget { get; }", PluginSource.Gate(more: "public class Use { public int Of(IPhaseContext c) => c.Budget; }")).ToString(),
        Is.EqualTo($"maestro.yaml:2:5: error MAE201: plugin P 1.4.0 needs contract {Newer}, this tool provides {Here} (missing IPhaseContext.Budget)"));

    [Test]
    public void Inspect_PluginThatIsTooOld_NamesWhatItLacks() => Assert.That(
        Problem("0.0", Demand, "", "[Extension(\"mine\")] public sealed class Mine : IQualityGate { }").ToString(),
        Is.EqualTo($"maestro.yaml:2:5: error MAE201: plugin P 1.4.0 needs contract 0.0, this tool provides {Here} (Mine does not implement IQualityGate.JudgeAsync)"));

    [Test]
    public void Inspect_ChangedSignature_NamesBoth() => Assert.That(
        Problem(Here, Property, "    long Pass { get; }", PluginSource.Gate(more: "public class Use { public long Of(IPhaseContext c) => c.Pass; }")).ToString(),
        Is.EqualTo($"maestro.yaml:2:5: error MAE201: plugin P 1.4.0 needs contract {Here}, this tool provides {Here} (long IPhaseContext.Pass {{ get; }} is here int IPhaseContext.Pass {{ get; }})"));

    [Test]
    public void Inspect_NextMajor_IsRefused() => Assert.That(
        Problem(NextMajor, Property, Property, PluginSource.Gate(), $"{NextMajor}.0.0").ToString(),
        Is.EqualTo($"maestro.yaml:2:5: error MAE201: plugin P 1.4.0 needs contract {NextMajor}, this tool provides {Here}"));

    [Test]
    public void Judge_NewerMinorThatUsesNothingNew_Works()
    {
        using var contract = new TempFolder();
        Build(contract.Path, Property, Property + "\n    int Budget { get; }", Assembly());
        Assert.That(bench.With("P", Stamped(Newer) + PluginSource.Gate(), contract["Maestro.Abstractions.dll"]).Judge(), Is.EqualTo("fine"));
    }

    // Its own copy lies beside it, of another build and with more in it: bound is the tool's, or the plugin would be no gate of this tool's.
    [Test]
    public void Judge_OwnCopyOfTheContractBesideIt_IsNotLoaded()
    {
        var own = Directory.CreateDirectory(Path.Combine(bench.Folder, "P")).FullName;
        Build(own, Property, Property + "\n    int Budget { get; }", Assembly());
        Assert.That(bench.With("P", PluginSource.Gate(body: "typeof(IQualityGate).Assembly.Location"), Path.Combine(own, "Maestro.Abstractions.dll")).Judge(), Is.EqualTo(PluginSource.Contract));
    }

    [Test]
    public void Inspect_OwnCopyOfANewerContractBesideIt_IsRefusedLikeAnyOther()
    {
        var own = Directory.CreateDirectory(Path.Combine(bench.Folder, "P")).FullName;
        Build(own, Property, Property + "\n    int Budget { get; }", Assembly());
        Assert.That(bench.With("P", PluginSource.Gate(more: "public class Use { public int Of(IPhaseContext c) => c.Budget; }"), Path.Combine(own, "Maestro.Abstractions.dll")).Problem().Message,
            Does.EndWith("(missing IPhaseContext.Budget)"));
    }

    [Test]
    public void Inspect_LibraryOfAPluginMissesAMember_NamesTheLibrary()
    {
        using var contract = new TempFolder();
        Build(contract.Path, Property, Property + "\n    int Budget { get; }", Assembly());
        var newer = contract["Maestro.Abstractions.dll"];
        var library = Path.Combine(Directory.CreateDirectory(Path.Combine(bench.Folder, "P")).FullName, "Acme.Common.dll");
        PluginSource.Emit(library, "public static class Common { public static int Of(Maestro.IPhaseContext c) => c.Budget; }", newer);
        bench.With("P", PluginSource.Gate(more: "public class Use { public int Of(IPhaseContext c) => Common.Of(c); }"), newer, library);
        Assert.That(bench.Problem().Message, Does.EndWith("(missing IPhaseContext.Budget (by Acme.Common.dll))"));
    }

    [Test]
    public void Inspect_EveryBundledPlugin_FitsTheContractItIsBuiltWith()
    {
        var bundled = Path.Combine(Path.GetDirectoryName(EndToEnd.Harness.Scratch.Metadata("ToolDll"))!, "plugins");
        var plugins = Maestro.Runtime.Plugins.Composition.ExtensionCatalogue.Build(
            [.. Directory.GetDirectories(bundled).Select(d => new Configuration.PluginReference(Path.GetFileName(d), null, null, SourceSpot.Of("maestro.yaml")))], new(bundled, bundled));
        Assert.That(plugins.Problems, Is.Empty);
        Assert.That(plugins.Value!.Plugins, Has.Count.GreaterThanOrEqualTo(5));
    }

    private Diagnostic Problem(string stamp, string was, string now, string plugin, string? version = null)
    {
        using var contract = new TempFolder();
        Build(contract.Path, was, now, version ?? Assembly());
        return bench.With("P", Stamped(stamp) + plugin, contract["Maestro.Abstractions.dll"]).Problem();
    }

    private static string Assembly() => ContractSurface.Host.Version.ToString();

    private static string Stamped(string stamp) => $"[assembly: System.Reflection.AssemblyVersion(\"1.4.0.0\")]\n{ContractBuild.StampOf(stamp)}\n";

    private static void Build(string folder, string was, string now, string version)
    {
        var sources = Directory.EnumerateFiles(Path.Combine(ProjectFiles.Root, "src", "Maestro.Abstractions"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(p => p is "bin" or "obj")).Select(File.ReadAllText).ToList();
        var changed = sources.ConvertAll(s => s.Replace(was, now, StringComparison.Ordinal));
        Assert.That(was == now || !changed.SequenceEqual(sources), "what is to be changed must be there");
        PluginSource.Emit(Path.Combine(folder, "Maestro.Abstractions.dll"), [PluginSource.Usings, $"[assembly: System.Reflection.AssemblyVersion(\"{version}\")]", .. changed], []);
    }
}
