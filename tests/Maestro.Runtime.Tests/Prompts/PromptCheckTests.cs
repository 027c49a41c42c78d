using Maestro.Runtime.Prompts;

namespace Maestro.Runtime.Tests.Prompts;

/// <summary>What is found wrong with a template before a run.</summary>
public sealed class PromptCheckTests
{
    [TestCase("a\n{% if task.title %}\n  {{ task. }}{% endif %}", "3:10", "'}}' was expected")]
    [TestCase("{% if task.title %}\n", "1:21", "'{% endif %}' was expected")]
    [TestCase("\n{% iff task.title %}{% endif %}", "2:7", "Unknown tag 'iff'")]
    [TestCase("a {{ task.titles }}", "1:6", "no 'task.titles'; did you mean 'title'?")]
    [TestCase("{{ tsk.title }}", "1:4", "no 'tsk'; did you mean 'task'?")]
    [TestCase("titles\n{% if attempt > 1 %}{{ task.titles }}{% endif %}", "2:24", "no 'task.titles'")]
    [TestCase("{% for other in others %}{{ other.titles }}{% endfor %}", "1:29", "no 'other.titles'")]
    [TestCase("{% for o in others %}{% for w in o.write %}{% endfor %}{% endfor %}", "1:34", "no 'o.write'; did you mean 'writes'?")]
    [TestCase("{% for o in others %}{% endfor %}{{ o.id }}", "1:37", "no 'o'")]
    [TestCase("{% assign t = task %}{{ t.titel }}", "1:25", "no 't.titel'")]
    [TestCase("{{ gates | jion: ',' }}", "1:12", "no filter 'jion'; did you mean 'json'?")]
    [TestCase("{% include 'other' %}", "1:4", "'include' finds nothing")]
    [TestCase("{{ attempt | divided_by: 0 }}", null, "divide by zero")]
    [TestCase("{% for i in (1..200000) %}{% endfor %}", null, "cannot be filled")]
    public void Check_TemplateThatWouldNotWork_SaysWhereAndWhy(string text, string? place, string why)
    {
        var problems = PromptCheck.Problems(PromptBookTests.Book(("task.liquid", text)));
        Assert.That(problems.Select(p => p.ToString()), Has.Exactly(1).Items.And.All.Match($"^\\.maestro/prompts/task\\.liquid{(place is null ? "" : $":{place}")}: error MAE226: ").And.All.Contain(why));
    }

    [TestCase("{{ task.writes.size }}{{ task.writes[0] }}{{ others.first.id }}{{ task.title.size }}")]
    [TestCase("{% for gate in gates %}{{ forloop.index }}{{ gate.name }}{% endfor %}{% for i in (1..3) %}{{ i }}{% endfor %}")]
    [TestCase("{% assign names = gates | map: 'name' %}{{ names | join: ', ' }}{{ names.anything }}{% capture x %}{% endcapture %}{{ x }}{% increment n %}{{ n }}")]
    [TestCase("{% if guidance == blank or task.writes contains 'a' %}{% endif %}{% comment %}{{ what }}{% endcomment %}{% raw %}{{ what }}{% endraw %}")]
    public void Check_TemplateThatWorks_SaysNothing(string text) => Assert.That(PromptCheck.Problems(PromptBookTests.Book(("task.liquid", text))), Is.Empty);

    [Test]
    public void Check_TheToolsOwn_SaysNothing() => Assert.That(PromptCheck.Problems(PromptBookTests.Book(("task.liquid", PromptBook.StandardText))), Is.Empty);

    // Its parser recurses: without a bound the whole process would end here.
    [TestCase("{% if attempt %}", "1:513")]
    [TestCase("{{ a[", "1:165")]
    public void Check_NestedBeyondReason_IsAProblem(string part, string place) => Assert.That(
        PromptCheck.Problems(PromptBookTests.Book(("task.liquid", string.Concat(Enumerable.Repeat(part, 4000))))).Single().ToString(),
        Does.Contain($"task.liquid:{place}: error").And.Contain("nested more than 32 deep"));

    [Test]
    public void Read_FilesThatNobodyReads_AreToldWithWhatWasMeant()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder[".maestro/prompts"]);
        foreach (var file in new[] { "task.liquid", "tsk.liquid", "task.doc.liquid", "task.mine.liquid", "README.md" })
            File.WriteAllText(folder[$".maestro/prompts/{file}"], "x");
        var book = PromptFolder.Read(folder.Path).Value!;
        var notes = PromptCheck.Notes(book, ["mine"]).Select(note => $"{note.Spot} {note.Fix}").ToList();
        Assert.That(notes, Has.Count.EqualTo(2));
        Assert.That(notes, Has.Some.StartsWith(".maestro/prompts/tsk.liquid Did you mean task.liquid? ").And.Some.StartsWith(".maestro/prompts/task.doc.liquid Did you mean task.docs.liquid? "));
        Assert.That(notes, Has.All.EndWith("Read are: task.liquid, task.code.liquid, task.tests.liquid, task.docs.liquid, task.mine.liquid."));
    }

    [Test]
    public void Read_FileTooLargeForAPrompt_IsAProblem()
    {
        using var folder = new TempFolder();
        Directory.CreateDirectory(folder[".maestro/prompts"]);
        File.WriteAllText(folder[".maestro/prompts/task.liquid"], new string('x', 65_537));
        Assert.That(PromptFolder.Read(folder.Path).Problems.Single().ToString(), Does.StartWith(".maestro/prompts/task.liquid: error MAE226: ").And.Contain("65537 bytes"));
    }
}
