using Maestro.Runtime.Checkpoints.Risks;
using Maestro.Runtime.Checkpoints.Risks.Changes;

namespace Maestro.Runtime.Tests.Checkpoints.Risks.Changes;

/// <summary>Changes are judged by the paths they touch.</summary>
public sealed class ChangeRisksTests
{
    [TestCase("package.json", "Dependencies")]
    [TestCase("web/package-lock.json", "Dependencies")]
    [TestCase("src/App/App.csproj", "Dependencies")]
    [TestCase("Directory.Packages.props", "Dependencies")]
    [TestCase("requirements-dev.txt", "Dependencies")]
    [TestCase("go.sum", "Dependencies")]
    [TestCase(".github/workflows/ci.yml", "Ci")]
    [TestCase(".gitlab-ci.yml", "Ci")]
    [TestCase("build/azure-pipelines.release.yml", "Ci")]
    [TestCase("Jenkinsfile", "Ci")]
    [TestCase("src/Program.cs", "")]
    [TestCase("docs/requirements.md", "")]
    [TestCase("docs/package.json.md", "")]
    [TestCase("src/github/workflows/Reader.cs", "")]
    public void Of_Path_FindsItsRisk(string path, string expected) =>
        Assert.That(Kinds([new(path, FileChangeKind.Modified)]), Is.EqualTo(expected));

    [TestCase(9, "")]
    [TestCase(10, "Deletion")]
    public void Of_ManyDeletions_AreRiskyFromTenOn(int deleted, string expected) =>
        Assert.That(Kinds([.. Enumerable.Range(0, deleted).Select(i => new FileChange($"src/{i}.cs", FileChangeKind.Deleted))]), Is.EqualTo(expected));

    [Test]
    public void Of_ModeThatDiffers_IsRiskyAndNamed()
    {
        var risk = ChangeRisks.Of([new("build.sh", FileChangeKind.Modified)], ["build.sh"]).Single();
        Assert.That((risk.Kind, risk.Where), Is.EqualTo((RiskKind.Permissions, "build.sh")));
    }

    private static string Kinds(FileChange[] changes) => string.Join(' ', ChangeRisks.Of(changes, []).Select(r => r.Kind));
}
