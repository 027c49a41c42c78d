using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Plugins;
using Maestro.Runtime.Plugins.Loading;

namespace Maestro.Runtime.Tests.Plugins.Loading;

/// <summary>Plugins that are sound on paper and fail when their extension is made: a diagnostic with the cause, and nothing else of the run is touched.</summary>
public sealed class FailingExtensionTests
{
    private PluginBench bench = null!;

    [SetUp]
    public void Make() => bench = new();

    [TearDown]
    public void Remove() => bench.Dispose();

    [Test]
    public void Create_ConstructorThrows_TellsWhat() => Throws(
        PluginSource.Gate(constructor: "public Mine() => throw new InvalidOperationException(\"no luck\");"), "InvalidOperationException: no luck");

    [Test]
    public void Create_StaticInitialiserThrows_TellsWhatItThrew() => Throws(
        PluginSource.Gate(constructor: "static Mine() => throw new InvalidOperationException(\"no luck\");"),
        "the static initialiser of Mine failed: InvalidOperationException: no luck");

    [Test]
    public void Create_StaticInitialiserOfAnotherClassThrows_NamesThatClass() => Throws(
        PluginSource.Gate(constructor: "private readonly int level = Levels.Of; public int Level => level;", more: "public static class Levels { public static int Of = int.Parse(\"high\"); static Levels() { } }"),
        "the static initialiser of Levels failed: FormatException: The input string 'high' was not in a correct format.");

    [Test]
    public void Create_StaticInitialiserThrows_FailsTheSameWayTwice()
    {
        bench.With("P", PluginSource.Gate(constructor: "static Mine() => throw new InvalidOperationException(\"no luck\");"));
        var first = bench.Create().Problems;
        Assert.That(bench.Create().Problems, Is.EqualTo(first));
    }

    [Test]
    public void Create_OwnServiceThrows_TellsWhat() => Throws(
        PluginSource.Gate("public sealed class Mine(IClock clock)", body: "clock.ToString()!", more: "public interface IClock { } public sealed class Clock : IClock { public Clock() => throw new TimeZoneNotFoundException(\"no zone\"); }"),
        "TimeZoneNotFoundException: no zone");

    [Test]
    public void Create_LibraryIsNotThere_NamesItAndWhatToDo()
    {
        using var other = new TempFolder();
        PluginSource.Emit(other["Library.dll"], "[assembly: System.Reflection.AssemblyVersion(\"3.1.4.0\")] public class Library { }");
        bench.With("P", PluginSource.Gate(constructor: "private readonly Library library = new(); public object L => library;"), null, other["Library.dll"]);
        Told("it needs Library 3.1.4, which is not beside P.dll", "Put Library.dll beside it: build the plugin with EnableDynamicLoading, or publish it.");
    }

    [Test]
    public void Create_LibraryIsAnother_NamesWhatItLacks()
    {
        using var other = new TempFolder();
        PluginSource.Emit(other["Library.dll"], "public class Library { public static int Level() => 1; }");
        bench.With("P", PluginSource.Gate(constructor: "public Mine() => Library.Level();"), null, other["Library.dll"]);
        PluginSource.Emit(Path.Combine(bench.Folder, "P", "Library.dll"), "public class Library { }");
        Told("MissingMethodException: Method not found: 'Int32 Library.Level()'.", "A library beside P.dll is another than it was built with: build and copy both together.");
    }

    [Test]
    public void Create_NativeLibraryIsNotThere_NamesIt()
    {
        bench.With("P", PluginSource.Gate(constructor: "[System.Runtime.InteropServices.DllImport(\"acme\")] private static extern int sqlite3_libversion_number(); public Mine() => sqlite3_libversion_number();"));
        var problem = bench.Create().Problems.Single();
        Assert.That(problem.ToString(), Does.StartWith("maestro.yaml:2:5: error MAE219: quality gate 'mine' of plugin P cannot be made: DllNotFoundException: Unable to load shared library 'acme'"));
        Assert.That(problem.Fix, Does.StartWith("Put the native library beside P.dll or under runtimes/"));
    }

    [Test]
    public void Create_ThisOneFails_TheOtherOfThePluginWorks()
    {
        bench.With("P", PluginSource.Gate(constructor: "static Mine() => throw new InvalidOperationException(\"no luck\");", more: PluginSource.Gate("public sealed class Other", attribute: "[Extension(\"other\")]")));
        Assert.That(bench.Create().Problems, Has.Count.EqualTo(1));
        Assert.That(bench.Judge(id: "other"), Is.EqualTo("fine"));
    }

    [Test]
    public void TryPeek_ConstructorThrows_IsNotAsked()
    {
        bench.With("P", "[Extension(\"ask\")] public sealed class Ask : IPhaseHandler, IRequestValidator { static Ask() => throw new Exception(\"no luck\"); public Task<PhaseResult> RunAsync(IPhaseContext c, CancellationToken t) => null!; public IReadOnlyList<RequestProblem> Validate(RunRequest r) => []; }");
        using var activator = new ExtensionActivator(bench.Inspect().Value!, []);
        Assert.That(activator.TryPeek<IRequestValidator>(ExtensionKind.Phase, "ask", new(SourceSpot.Of("maestro.yaml"), [])), Is.Null);
    }

    private void Throws(string source, string cause)
    {
        bench.With("P", source);
        Told(cause, "Mend the plugin by the cause in the message, or use another of its versions.");
    }

    private void Told(string cause, string fix)
    {
        var problem = bench.Create().Problems.Single();
        Assert.That(problem.ToString(), Is.EqualTo($"maestro.yaml:2:5: error MAE219: quality gate 'mine' of plugin P cannot be made: {cause}"));
        Assert.That(problem.Fix, Is.EqualTo(fix));
    }
}
