namespace Maestro.Runtime.Tests.Architecture;

/// <summary>Who may know whom, as docs/architecture.md draws it.</summary>
public sealed class ArrowTests
{
    private const string Contract = "Maestro.Abstractions";

    private static IEnumerable<string> Projects => ProjectFiles.All;

    [TestCaseSource(nameof(Projects))]
    public void Project_KnowsOnlyWhatItMay(string project)
    {
        var name = Path.GetFileNameWithoutExtension(project);
        var folder = project.Split('/')[0];
        string[]? allowed = (folder, name) switch
        {
            ("tests", _) => null,
            ("samples", _) => name.EndsWith(".Tests", StringComparison.Ordinal) ? null : [Contract],
            ("plugins", _) => [Contract],
            ("src", Contract) => [],
            ("src", "Maestro.Analyzers") => [],
            ("src", "Maestro.Analyzers.CodeFixes") => ["Maestro.Analyzers"],
            ("src", "Maestro.Runtime") => [Contract],
            ("src", "Maestro.Tool" or "Maestro.Testing") => ["Maestro.Runtime"],
            ("src", "Maestro.Templates" or "Maestro.MSBuild") => [],
            _ => ["no such place is drawn"],
        };
        if (allowed is not null)
            Assert.That(ProjectFiles.References(project), Is.SubsetOf(allowed));
        if (folder == "samples" && allowed is null)
            Assert.That(ProjectFiles.References(project), Has.None.EqualTo("Maestro.Runtime").And.None.EqualTo("Maestro.Tool"));
    }

    [Test]
    public void Contract_HasNoPackages_AndKnowsTheBaseLibraryAlone()
    {
        Assert.That(ProjectFiles.PackagesHandedOn("src/Maestro.Abstractions/Maestro.Abstractions.csproj"), Is.Empty);
        Assert.That(typeof(IAgent).Assembly.GetReferencedAssemblies().Select(a => a.Name), Has.All.StartWith("System."));
    }

    // A compiler loads them into itself: whatever else they use travels with them. YamlDotNet does, and uses nothing itself.
    [TestCase("Maestro.Analyzers", "Microsoft.CodeAnalysis.CSharp", "YamlDotNet")]
    [TestCase("Maestro.Analyzers.CodeFixes", "Microsoft.CodeAnalysis.CSharp.Workspaces")]
    public void Analyzers_UseRoslyn_AndReadYaml(string project, params string[] packages) =>
        Assert.That(ProjectFiles.Packages($"src/{project}/{project}.csproj"), Is.EquivalentTo(packages));
}
