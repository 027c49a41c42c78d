using EndToEnd.Harness;

namespace EndToEnd.Runs;

/// <summary>What the README shows is what is in the repository.</summary>
public class ReadmeTests
{
    private static readonly string Root = Scratch.Metadata("RootDirectory");

    [Test]
    public void Readme_Plugin_IsTheSampleThatCiRuns()
    {
        var readme = File.ReadAllText(Path.Combine(Root, "README.md"));
        var start = readme.IndexOf("```csharp\n", StringComparison.Ordinal) + "```csharp\n".Length;
        var shown = readme[start..readme.IndexOf("```", start, StringComparison.Ordinal)];
        Assert.That(shown, Is.EqualTo(File.ReadAllText(Path.Combine(Root, "samples/HelloPipeline/Maestro.Samples.Hello/HelloPhase.cs"))));
    }

    [TestCase("```csharp\nusing Maestro;\nusing Maestro.Testing;", "src/Maestro.Templates/content/maestro-plugin/MyTeam.Strategies.Tests/ShortestFirstStrategyTests.cs")]
    [TestCase("```yaml\n# Payments", "samples/TwoTeams/payments.maestro.yaml")]
    public void PluginDocs_Quotes_AreWhatIsInTheRepository(string begins, string file)
    {
        var docs = File.ReadAllText(Path.Combine(Root, "docs/plugins.md"));
        var start = docs.IndexOf('\n', docs.IndexOf(begins, StringComparison.Ordinal)) + 1;
        Assert.That(docs[start..docs.IndexOf("```", start, StringComparison.Ordinal)], Is.EqualTo(File.ReadAllText(Path.Combine(Root, file))));
    }

    [Test]
    public void Readme_Links_LeadSomewhere()
    {
        foreach (var document in Directory.EnumerateFiles(Root, "*.md").Concat(Directory.EnumerateFiles(Path.Combine(Root, "docs"), "*.md")))
            foreach (System.Text.RegularExpressions.Match link in System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(document), @"\]\((?<path>[^):#]+)\)"))
                Assert.That(Path.Exists(Path.Combine(Path.GetDirectoryName(document)!, link.Groups["path"].Value)), Is.True, $"{document}: {link.Value}");
    }
}
