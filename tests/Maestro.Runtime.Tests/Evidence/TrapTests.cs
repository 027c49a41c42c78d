using EndToEnd.Harness;

namespace Maestro.Runtime.Tests.Evidence;

/// <summary>What made an engine before this one take words for use.</summary>
public sealed class TrapTests
{
    [Test]
    public void Documents_ThatSayNeverUseIt_AreNoUse()
    {
        using var repository = new Scratch();
        for (var i = 0; i < 4; i++)
            repository.Write($"docs/{i}.md", "Never use React here.\n\n```json\n{ \"dependencies\": { \"react\": \"^18.0.0\" } }\n```\n").Write($"notes{i}.txt", "react==18\n").Write($"page{i}.rst", "react\n");
        var evidence = repository.Commit().Evidence();
        Assert.That((evidence.Packages.Count, evidence.Languages.Count, evidence.Tools.Count), Is.EqualTo((0, 0, 0)));
    }

    [Test]
    public void OwnPlansAndLogs_AreNoEvidenceAboutTheCode()
    {
        using var repository = new Scratch()
            .Write(".maestro/plans/a.md", "Use React.\n").Write(".maestro/logs/run.json", "{}").Write(".maestro/package.json", """{ "dependencies": { "react": "1" } }""").Write("maestro.yaml", "version: 1\n").Commit();
        var evidence = repository.Evidence();
        Assert.That((evidence.Packages.Count, evidence.Languages.Count, evidence.Manifests.Count, evidence.Projects.Count), Is.EqualTo((0, 0, 0, 0)));
    }

    [Test]
    public void Names_ThatHoldAToolsName_AreNotTheTool()
    {
        using var repository = new Scratch()
            .Write("package.json", """{ "dependencies": { "jest-like": "1", "react-requires": "1", "my-eslint": "1" } }""")
            .Write("requirements.txt", "clickhouse-driver\npytestify\n")
            .Write("A/A.csproj", """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><PackageReference Include="Moqueue" Version="1.0.0" /></ItemGroup></Project>""").Commit();
        Assert.That(repository.Evidence().Tools, Is.Empty);
    }

    [Test]
    public void WordsInCode_AreNoUseOfAPackage()
    {
        using var repository = new Scratch().Write("A.cs", "// using Serilog;\nclass A { string s = \"Serilog\"; }\n").Write("a.py", "\"\"\"import django\"\"\"\n").Commit();
        Assert.That(repository.Evidence().Packages, Is.Empty);
    }
}
