namespace Maestro.Runtime.Tests.Plugins.Loading;

/// <summary>Files and folders that are no plugin, or no longer: each is told apart before anything is loaded.</summary>
public sealed class BrokenFileTests
{
    private const string Name = "Name a plugin's folder: one whose dll has a public class with [Extension].";

    private PluginBench bench = null!;

    [SetUp]
    public void Make() => bench = new();

    [TearDown]
    public void Remove() => bench.Dispose();

    [Test]
    public void Inspect_NotADotNetFile_IsSaid()
    {
        Write("not a dll"u8.ToArray());
        Told("maestro.yaml:2:5: error MAE212: P.dll of plugin 'P' is not a .NET assembly", Name);
    }

    [Test]
    public void Inspect_EmptyFile_IsSaid()
    {
        Write([]);
        Told("maestro.yaml:2:5: error MAE212: P.dll of plugin 'P' is not a .NET assembly", Name);
    }

    [Test]
    public void Inspect_ExecutableThatIsNotDotNet_IsSaid()
    {
        Write(File.ReadAllBytes(NativeLibrary.File));
        Told("maestro.yaml:2:5: error MAE212: P.dll of plugin 'P' is not a .NET assembly", Name);
    }

    [Test]
    public void Inspect_LastByteMissing_IsCutOff()
    {
        var whole = File.ReadAllBytes(Dll(PluginSource.Gate()));
        Write(whole[..^1]);
        Told($"maestro.yaml:2:5: error MAE212: P.dll of plugin 'P' is cut off: it has {whole.Length - 1} of at least {whole.Length} bytes", Name);
    }

    // Wherever a copy broke off, it is one diagnostic, never an exception.
    [Test]
    public void Inspect_CutOffAnywhere_IsRefused()
    {
        var whole = File.ReadAllBytes(Dll(PluginSource.Gate()));
        for (var length = 0; length < whole.Length; length += 97)
        {
            Write(whole[..length]);
            Assert.That(bench.Problem().Id, Is.EqualTo("MAE212"), $"{length} of {whole.Length} bytes");
        }
    }

    // Damage inside leaves the length as it was: whatever is found, nothing but a diagnostic may come of it.
    [Test]
    public void Inspect_BytesOverwritten_IsADiagnosticOrFine()
    {
        var whole = File.ReadAllBytes(Dll(PluginSource.Gate()));
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var damaged = whole.ToArray();
            for (var i = 0; i < 8; i++)
                damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
            Write(damaged);
            Assert.That(() => bench.Inspect(), Throws.Nothing, $"round {round}");
        }
    }

    // What the plugin never touches does it no harm; what it does is told of when it is made.
    [Test]
    public void Create_LibraryIsNoAssembly_IsToldWhenItIsUsed()
    {
        using var other = new TempFolder();
        PluginSource.Emit(other["Library.dll"], "public class Library { }");
        bench.With("P", PluginSource.Gate(constructor: "private readonly Library library = new(); public object L => library;"), null, other["Library.dll"]);
        File.WriteAllText(Path.Combine(bench.Folder, "P", "Library.dll"), "not a dll");
        var problem = bench.Create().Problems.Single();
        Assert.That(problem.ToString(), Does.StartWith("maestro.yaml:2:5: error MAE219: quality gate 'mine' of plugin P cannot be made: BadImageFormatException"));
    }

    [Test]
    public void Inspect_AssemblyThatDoesNotUseTheContract_IsSaid()
    {
        Directory.CreateDirectory(Path.Combine(bench.Folder, "P"));
        PluginSource.Emit(Path.Combine(bench.Folder, "P", "P.dll"), "public class C { }");
        Told("maestro.yaml:2:5: error MAE212: P.dll of plugin 'P' does not use Maestro.Abstractions", Name);
    }

    [Test]
    public void Inspect_NoExtension_IsSaid()
    {
        bench.With("P", "public class C { public object Kind => typeof(IAgent); }");
        Told("maestro.yaml:2:5: error MAE212: P.dll of plugin 'P' has no public class with [Extension]", Name);
    }

    [Test]
    public void Inspect_ReferenceAssembly_IsSaid()
    {
        bench.With("P", "[assembly: System.Runtime.CompilerServices.ReferenceAssembly]" + PluginSource.Gate());
        Told("maestro.yaml:2:5: error MAE212: P.dll of plugin 'P' is a reference assembly, which holds no code", Name);
    }

    [Test]
    public void Inspect_FolderNamedUnlikeItsDll_NamesTheDllThatIsThere()
    {
        bench.With("Acme.Retry", PluginSource.Gate());
        Directory.Move(Path.Combine(bench.Folder, "Acme.Retry"), Path.Combine(bench.Folder, "retry"));
        Told("maestro.yaml:2:5: error MAE211: folder 'retry' does not hold retry.dll; it holds Acme.Retry.dll", "Rename the folder to Acme.Retry, or name the dll: path: retry/Acme.Retry.dll.");
    }

    [Test]
    public void Inspect_FolderNamedUnlikeItsDllAmongOthers_HintsAtTheOneThatWasPublished()
    {
        bench.With("Acme.Retry", PluginSource.Gate());
        Directory.Move(Path.Combine(bench.Folder, "Acme.Retry"), Path.Combine(bench.Folder, "retry"));
        File.WriteAllText(Path.Combine(bench.Folder, "retry", "Acme.Retry.deps.json"), "{}");
        foreach (var other in new[] { "A.dll", "B.dll", "C.dll" })
            File.WriteAllText(Path.Combine(bench.Folder, "retry", other), "");
        Told("maestro.yaml:2:5: error MAE211: folder 'retry' does not hold retry.dll; it holds A.dll, Acme.Retry.dll, B.dll and 1 more", "Rename the folder to Acme.Retry, or name the dll: path: retry/Acme.Retry.dll.");
    }

    [Test]
    public void Inspect_EmptyFolder_IsSaid()
    {
        Directory.CreateDirectory(Path.Combine(bench.Folder, "P"));
        Told("maestro.yaml:2:5: error MAE211: folder 'P' does not hold P.dll; it holds no dll at all", "Build the plugin, or name the folder like its dll.");
    }

    [Test]
    public void Inspect_OneIdInTwoPlugins_NamesBoth()
    {
        bench.With("P", PluginSource.Gate()).With("Q", PluginSource.Gate());
        Told("maestro.yaml:3:5: error MAE209: quality gate 'mine' is in P and in Q", "Remove one of the two plugins, or rename the extension.");
    }

    [Test]
    public void Inspect_OneIdTwiceInAPlugin_NamesBothClasses()
    {
        bench.With("P", PluginSource.Gate(more: PluginSource.Gate("public sealed class Other")));
        Told("maestro.yaml:2:5: error MAE209: quality gate 'mine' is twice in P: Mine and Other", "Give one of the two classes another id.");
    }

    [Test]
    public void Inspect_ManyBrokenPlugins_AreAllToldInOrder()
    {
        foreach (var name in Enumerable.Range(0, 20).Select(i => $"P{i:00}"))
        {
            bench.With(name, "public class C { public object Kind => typeof(IAgent); }");
        }
        Assert.That(bench.Inspect().Problems.Select(p => p.Spot!.Line), Is.EqualTo(Enumerable.Range(2, 20)));
    }

    private string Dll(string source) => Path.Combine(PluginSource.Compile(bench.Folder, "P", source), "P.dll");

    private void Write(byte[] bytes) => File.WriteAllBytes(Path.Combine(Directory.CreateDirectory(Path.Combine(bench.Folder, "P")).FullName, "P.dll"), bytes);

    private void Told(string text, string fix)
    {
        var problem = bench.Problem();
        Assert.That(problem.ToString(), Is.EqualTo(text));
        Assert.That(problem.Fix, Is.EqualTo(fix));
    }
}
