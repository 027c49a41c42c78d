using Maestro.Tests;

namespace Maestro.Plugins.Gates.Tests;

/// <summary>A workspace and a scratch folder for one test.</summary>
public abstract class GateFixture
{
    private TempFolder folder = null!;

    internal TempFolder Folder => folder;

    [SetUp]
    public void CreateFolder()
    {
        folder = new();
        folder.Folder("work");
        folder.Folder("scratch");
    }

    [TearDown]
    public void DeleteFolder() => folder.Dispose();

    protected string Root => folder.Path("work");

    protected string Scratch => folder.Path("scratch");

    protected GateContext Context(string run, string? results = null) => new()
    {
        Name = "gate",
        Run = run,
        Results = results,
        Timeout = TimeSpan.FromSeconds(30),
        Workspace = new(Root, "base"),
        Scratch = Scratch,
    };
}
