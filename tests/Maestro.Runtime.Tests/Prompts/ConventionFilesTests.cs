using Maestro.Runtime.Prompts;

namespace Maestro.Runtime.Tests.Prompts;

/// <summary>Which files agents are pointed to.</summary>
public sealed class ConventionFilesTests
{
    [Test]
    public void In_AFolder_NamesThoseThatAreThere()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder["docs"]);
        foreach (var file in new[] { ".editorconfig", "AGENTS.md", "docs/CONTRIBUTING.md", "README.md" })
            File.WriteAllText(folder[file], "");
        Assert.That(ConventionFiles.In(folder.Path, []), Is.EqualTo(new[] { "AGENTS.md", "docs/CONTRIBUTING.md", ".editorconfig" }));
    }

    [Test]
    public void In_FoldersOfTheTask_NamesTheirOwn_TheNearestLast()
    {
        using var folder = new TempFolder();
        foreach (var file in new[] { "AGENTS.md", "src/AGENTS.md", "src/Web/AGENTS.md", "src/Web/CLAUDE.md", "src/Api/AGENTS.md", "tests/AGENTS.md" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(folder[file])!);
            File.WriteAllText(folder[file], "");
        }
        Assert.That(ConventionFiles.In(folder.Path, ["src/Web/Pages/*.cs", "tests", "../x/y.md"]), Is.EqualTo(new[] { "AGENTS.md", "src/AGENTS.md", "tests/AGENTS.md", "src/Web/AGENTS.md", "src/Web/CLAUDE.md" }));
    }
}
