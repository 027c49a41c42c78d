using Maestro.Runtime.Prompts;

namespace Maestro.Runtime.Tests.Prompts;

/// <summary>Which template words a prompt.</summary>
public sealed class PromptBookTests
{
    [TestCase("code", "general")]
    [TestCase("docs", "for docs")]
    public void Render_WithBoth_TakesThatOfTheRole(string role, string expected) =>
        Assert.That(Book(("task.liquid", "general"), ("task.docs.liquid", "for docs")).Render(Of(role)).Text, Is.EqualTo(expected));

    [TestCase("code", ".maestro/prompts/task.code.liquid")]
    [TestCase("docs", PromptBook.BuiltIn)]
    public void Render_WithOneForARole_LeavesOtherRolesTheToolsOwn(string role, string expected) =>
        Assert.That(Book(("task.code.liquid", "mine")).Render(Of(role)).Template, Is.EqualTo(expected));

    [Test]
    public void Render_TemplateThatFailsWithThisTask_TakesTheToolsOwnAndSaysWhy()
    {
        var book = Book(("task.liquid", "{{ 1 | divided_by: task.writes.size }}"));
        Assert.That(PromptCheck.Problems(book), Is.Empty, "with the sample it is well");
        var prompt = book.Render(Of("code"));
        Assert.That(prompt.Text, Does.StartWith("# Do it\n"));
        Assert.That(prompt.Problem!.ToString(), Does.StartWith(".maestro/prompts/task.liquid: error MAE226: ").And.Contain("zero"));
    }

    [Test]
    public void Render_LineEndingsOfWindows_GivesThoseOfUnix() => Assert.That(Book(("task.liquid", "a\r\nb\r\n")).Render(Of("code")).Text, Is.EqualTo("a\nb\n"));

    internal static PromptBook Book(params (string Name, string Text)[] files) => PromptBook.Of(files.ToDictionary(file => file.Name, file => file.Text));

    private static PromptData Of(string role) => new() { Task = DefaultPromptTests.Bare with { Role = role } };
}
