using System.Text.RegularExpressions;
using Maestro.Runtime.Prompts;
using Maestro.Runtime.Tests.Architecture;

namespace Maestro.Runtime.Tests.Prompts;

/// <summary>docs/prompts.md has the variables that the code has, no more and no less, and a template that works.</summary>
public sealed partial class PromptDocumentTests
{
    private static readonly string Document = File.ReadAllText(Path.Combine(ProjectFiles.Root, "docs", "prompts.md"));

    [Test]
    public void Document_TableOfVariables_HasThoseOfTheCode() =>
        Assert.That(Variable().Matches(Document).Select(row => row.Groups[1].Value), Is.EqualTo(Names(PromptModel.Of(PromptSample.Data), "")));

    [Test]
    public void Document_EveryTemplate_Works()
    {
        var templates = Template().Matches(Document).Select(block => block.Groups[1].Value).ToList();
        Assert.That(templates, Is.Not.Empty);
        Assert.That(templates.SelectMany(text => PromptCheck.Problems(PromptBookTests.Book(("task.liquid", text)))), Is.Empty);
    }

    // As a template writes them; what is in a list, by the list's name with [].
    private static IEnumerable<string> Names(Dictionary<string, object> model, string before) => model.SelectMany(entry => entry.Value switch
    {
        Dictionary<string, object> members => Names(members, $"{before}{entry.Key}."),
        Dictionary<string, object>[] items => Names(items[0], $"{before}{entry.Key}[]."),
        _ => [$"{before}{entry.Key}"],
    });

    [GeneratedRegex(@"^\| `([a-z_.\[\]]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Variable();

    [GeneratedRegex(@"^```liquid\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Template();
}
