using Maestro.Plugins.Phases.Requests;

namespace Maestro.Plugins.Phases.Tests;

public sealed class RequestReaderTests
{
    [TestCase("Add a Kelvin scale", "FR-1=Add a Kelvin scale")]
    [TestCase("Convert to Kelvin; print it", "FR-1=Convert to Kelvin|FR-2=print it")]
    [TestCase("Convert to Kelvin\nPrint it\n", "FR-1=Convert to Kelvin|FR-2=Print it")]
    [TestCase("Kelvin scale:\n- convert\n- print\n  in colour\n", "FR-1=convert|FR-2=print in colour")]
    [TestCase("1. convert\n2) print\n", "FR-1=convert|FR-2=print")]
    [TestCase("Kelvin: 1) convert, 2) print", "FR-1=convert|FR-2=print")]
    [TestCase("Upgrade to version 2. Then stop", "FR-1=Upgrade to version 2. Then stop")]
    [TestCase("FR-7: convert; print (after FR-7)", "FR-7=convert|FR-2=print<FR-7")]
    [TestCase("- convert (files: src/a.cs, src/b.cs)\n- print (needs 1; P0)\n- both (after 1, 2)", "FR-1=convert|FR-2=print<FR-1|FR-3=both<FR-1,FR-2")]
    [TestCase("- lunch (after the meeting)", "FR-1=lunch (after the meeting)")]
    [TestCase("do (a; b) now; and that", "FR-1=do (a; b) now|FR-2=and that")]
    public void Read_Request_FollowsItsStructure(string text, string expected)
    {
        var requirements = RequestReader.Read(text).Requirements.Select(r => r.ToRequirement());

        Assert.That(
            string.Join('|', requirements.Select(r => $"{r.Id}={r.Text}{(r.DependsOn.Count > 0 ? "<" + string.Join(',', r.DependsOn) : "")}")), Is.EqualTo(expected));
    }

    [Test]
    public void Read_Annotations_GiveFilesAndPriority()
    {
        var requirement = RequestReader.Read("convert (files: src/a.cs, src/b.cs; must)").Requirements[0].ToRequirement();

        Assert.Multiple(() =>
        {
            Assert.That(requirement.Files, Is.EqualTo((string[])["src/a.cs", "src/b.cs"]));
            Assert.That((requirement.Text, requirement.Priority, requirement.Confirmed), Is.EqualTo(("convert", "P0", true)));
        });
    }

    [Test]
    public void Read_ProseBeforeItems_IsTitleAndIntroduction()
    {
        var plan = RequestReader.Read("Add a Kelvin scale. People ask for it.\n\n- convert\n- print");

        Assert.That((plan.Title, plan.Introduction), Is.EqualTo(("Add a Kelvin scale", "Add a Kelvin scale. People ask for it.")));
    }
}
