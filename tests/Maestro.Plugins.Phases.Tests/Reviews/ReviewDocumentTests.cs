using System.Reflection;
using Maestro.Plugins.Phases.Reviews;
using Maestro.Plugins.Phases.Reviews.Rules;

namespace Maestro.Plugins.Phases.Tests.Reviews;

/// <summary>docs/review.md lists the rules as they are; <c>UPDATE_SNAPSHOTS=1</c> writes them there.</summary>
public sealed class ReviewDocumentTests
{
    private const string Begin = "<!-- rules: held by ReviewDocumentTests -->\n";
    private const string End = "<!-- end of rules -->";

    private static readonly string Document = Path.Combine(typeof(ReviewDocumentTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RootDirectory").Value!, "docs", "review.md");

    [Test]
    public void Document_Rules_AreThoseThereAre()
    {
        var text = File.ReadAllText(Document);
        var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        var rows = ReviewRules.All.Select(rule => $"| `{rule.Id}` | `{rule.Critic}` | {ReviewRules.Word(rule.Dimension)} | {rule.Severity.ToString().ToLowerInvariant()} | {(rule.Mendable ? "yes" : "no")} | {rule.Says} |\n");
        var table = $"| rule | critic | side | severity, at most | sent back | asks for |\n|---|---|---|---|---|---|\n{string.Concat(rows)}";
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(Document, text[..from] + table + text[to..]);
        Assert.That(File.ReadAllText(Document), Does.Contain(Begin + table + End));
    }

    [Test]
    public void Document_EveryCriticIsNamed_AndEveryRuleIsOneOfTheirs()
    {
        var text = File.ReadAllText(Document);
        Assert.That(ReviewPanel.Names, Has.All.Matches<string>(name => text.Contains($"| `{name}` |", StringComparison.Ordinal)));
        Assert.That(ReviewRules.All.Select(rule => rule.Critic).Distinct().Except(["agent"]), Is.SubsetOf(ReviewPanel.Names));
        Assert.That(ReviewRules.All.Select(rule => rule.Id), Is.Unique);
    }
}
