using System.Reflection;

namespace Maestro.Testing.Tests;

/// <summary>What the docs show is what an author gets, and what runs here.</summary>
public sealed class DocumentationTests
{
    private static readonly string Root = typeof(DocumentationTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RootDirectory").Value!;

    [Test]
    public void Docs_TestIt_IsTheTemplatesTest()
    {
        var document = File.ReadAllText(Path.Combine(Root, "docs", "plugins.md"));
        var test = File.ReadAllText(Path.Combine(Root, "src/Maestro.Templates/content/maestro-plugin/MyTeam.Strategies.Tests/ShortestFirstStrategyTests.cs"));
        Assert.That(document, Does.Contain($"```csharp\n{test}```"));
    }
}
