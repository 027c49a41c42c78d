using System.Reflection;
using System.Text.RegularExpressions;
using EndToEnd.Harness;
using Maestro.Runtime.Evidence.Code.Syntax;
using Maestro.Runtime.Evidence.Findings;
using Maestro.Runtime.Evidence.Formats;
using Maestro.Runtime.Evidence.Sources;
using Maestro.Runtime.Tests.Architecture;

namespace Maestro.Runtime.Tests.Evidence;

/// <summary>What <c>docs/evidence.md</c> lists is what is done.</summary>
public sealed partial class DocumentTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(ProjectFiles.Root, "docs", "evidence.md"));

    [Test]
    public void Folders_AreThoseThatAreSkipped() => Assert.That(Listed("Folders: ", "; and"), Is.EquivalentTo(Skipped.Folders));

    [Test]
    public void Endings_AreThoseThatAreSkipped() => Assert.That(Listed("Endings: ", ". And"), Is.EquivalentTo(Skipped.Endings));

    [Test]
    public void Conventions_AreThoseOfTheContract() => Assert.That(
        Row().Matches(Text[Text.IndexOf("| convention |", StringComparison.Ordinal)..]).Select(m => m.Groups[1].Value),
        Is.EquivalentTo(typeof(ConventionName).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!)));

    [Test]
    public void Limits_AreThoseThatHold() => Assert.That(Text,
        Does.Contain($"above {SourceFiles.Largest} bytes").And.Contain($"(a lock file: {SourceFiles.LargestLock})").And.Contain($"deeper than {DataNode.Deepest}")
            .And.Contain($"less than {ParserLimits.Deepest}\ndeep").And.Contain($"shorter than {ParserLimits.LongestStatement} characters"));

    // Patterns aside, each file of the first table is a manifest when it is there, or its version is told.
    [TestCaseSource(nameof(Named))]
    public void File_ThatIsSaidToBeRead_IsRead(string name)
    {
        using var repository = new Scratch().Write($"a/{name}", Content(name)).Commit();
        var evidence = repository.Evidence();
        Assert.That(evidence.Manifests.Select(m => m.Path).Concat(evidence.Versions.Select(v => v.Path)), Does.Contain($"a/{name}"), string.Join('\n', evidence.Unread));
    }

    private static IEnumerable<string> Named() =>
        Quoted().Matches(Text[Text.IndexOf("| .NET |", StringComparison.Ordinal)..Text.IndexOf("| GitHub Actions", StringComparison.Ordinal)]).Select(m => m.Groups[1].Value.Replace("*", "x", StringComparison.Ordinal)).Distinct();

    private static string Content(string name) => name.StartsWith('.') || name is "runtime.txt" ? "1.2.3\n" : "";

    private static IEnumerable<string> Listed(string from, string to)
    {
        var start = Text.IndexOf(from, StringComparison.Ordinal);
        return Quoted().Matches(Text[start..Text.IndexOf(to, start, StringComparison.Ordinal)]).Select(m => m.Groups[1].Value);
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex("^\\| `([a-z-]+)` \\|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
