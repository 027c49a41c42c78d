using Maestro.Plugins.Licences;
using Maestro.Plugins.Phases.Reviews.Packages;

namespace Maestro.Plugins.Phases.Tests.Reviews;

/// <summary>Packages and their licences, of what lies on disk.</summary>
public sealed class PackageCriticsTests
{
    private string folder = "";

    [SetUp]
    public void Make() => folder = Directory.CreateTempSubdirectory("maestro-licences-").FullName;

    [TearDown]
    public void Remove() => Directory.Delete(folder, recursive: true);

    [Test]
    public void Dependencies_NewUpdatedAndGone_AreTold_AndWhatStayedIsNot()
    {
        var changes = PackageDiff.Of(
            Of(Use("Stays", "1.0"), Use("Old", "1.0"), Use("Up", "1.0")),
            Of(Use("Stays", "1.0"), Use("Up", "2.0"), Use("New", "3.0"), Use("Carried", "1.0", direct: false)));
        Assert.That(DependenciesCritic.Review(changes).Select(finding => (finding.Rule, finding.Message, finding.File, finding.Line)), Is.EquivalentTo(new[]
        {
            ("dependency-added", "New 3.0 (dotnet) is new.", "a.csproj", 7),
            ("dependency-removed", "Old 1.0 (dotnet) is not used any more.", null!, 0),
            ("dependency-updated", "Up (dotnet) was 1.0 and is 2.0.", "a.csproj", 7),
        }));
    }

    [TestCase("GPL-3.0-only", "licence-refused", Severity.High)]
    [TestCase("MIT OR GPL-3.0-only", null, Severity.Info)]
    [TestCase("MIT", null, Severity.Info)]
    public void Licences_NuspecOfARestoredPackage_IsHeldAgainstThePolicy(string licence, string? rule, Severity severity)
    {
        Nuspec("New", "3.0", $"<license type=\"expression\">{licence}</license>");
        Assert.That(Review(["GPL-3.0-only"], Use("New", "3.0")).Select(finding => (finding.Rule, finding.Severity, finding.File, finding.Line)),
            Is.EqualTo(rule is null ? [] : new[] { (rule, severity, "a.csproj", 7) }));
    }

    [Test]
    public void Licences_OneThatIsBroughtAlong_CountsAsWell()
    {
        Nuspec("Carried", "1.0", "<license type=\"expression\">GPL-3.0-only</license>");
        Assert.That(Review(["GPL-3.0-only"], Use("Carried", "1.0", direct: false)).Single().Rule, Is.EqualTo("licence-refused"));
    }

    [Test]
    public void Licences_NothingNamesOne_IsSaidToBeUnknown()
    {
        Nuspec("File", "1.0", "<license type=\"file\">LICENSE.txt</license>");
        Assert.That(Review([], Use("File", "1.0"), Use("Nowhere", "1.0")).Select(finding => (finding.Rule, finding.Severity)), Is.EqualTo(new[] { ("licence-unknown", Severity.Info), ("licence-unknown", Severity.Info) }));
        Assert.That(Review(["unknown"], Use("File", "1.0")).Single().Severity, Is.EqualTo(Severity.Medium), "where licences are asked for");
    }

    [TestCase("left-pad", "{ \"name\": \"left-pad\", \"license\": \"WTFPL\" }")]
    [TestCase("@shop/pad", "{ \"license\": { \"type\": \"WTFPL\" } }")]
    public void Licences_PackageOfNode_IsReadWhereItIsInstalled(string name, string json)
    {
        Write($"node_modules/{name}/package.json", json);
        Assert.That(Review(["WTFPL"], Use(name, "1.0.0", ecosystem: "node")).Single().Evidence, Is.EqualTo("WTFPL"));
    }

    [TestCase("../../outside")]
    [TestCase("a/../../b")]
    public void Licences_NameThatLeadsElsewhere_IsNotFollowed(string name)
    {
        Write("outside/package.json", "{ \"license\": \"WTFPL\" }");
        Assert.That(Review(["WTFPL"], Use(name, "1.0.0", ecosystem: "node")).Single().Rule, Is.EqualTo("licence-unknown"));
    }

    private IReadOnlyList<ReviewFinding> Review(string[] denied, params PackageUse[] now) =>
        [.. new LicencesCritic(new LicencePolicy([], denied), new RestoredLicences(folder, Path.Combine(folder, "nuget")).Of).Review(PackageDiff.Of(Of(), Of(now)))];

    private void Nuspec(string name, string version, string licence) => Write(
        $"nuget/{name.ToLowerInvariant()}/{version}/{name.ToLowerInvariant()}.nuspec",
        $"<package xmlns=\"http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd\"><metadata><id>{name}</id>{licence}</metadata></package>");

    private void Write(string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private static RepositoryEvidence Of(params PackageUse[] packages) => new() { Tree = "t", Packages = packages };

    private static PackageUse Use(string name, string version, bool direct = true, string ecosystem = "dotnet") => new(ecosystem, name, version, PackageScope.Run, direct, "a.csproj", 7);
}
