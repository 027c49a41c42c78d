using Maestro.Plugins.Phases.Interviews;

namespace Maestro.Plugins.Phases.Tests.Interviews;

/// <summary>What is asked about a request: what most hangs on and least is known of, at most five.</summary>
public sealed class TopicTests
{
    private static readonly Dictionary<string, string> Nothing = [];

    [TestCase("Add a Kelvin scale", "tests", "compatibility", "dependencies", "documentation", "out-of-scope")]
    [TestCase("Improve the code of the importer", "scope", "tests", "compatibility", "dependencies", "documentation")]
    [TestCase("Users log in with a password that is stored in the database", "security", "tests", "data", "compatibility", "dependencies")]
    [TestCase("Make the export of a million records faster", "tests", "data", "performance", "compatibility", "dependencies")]
    [TestCase("Upload pictures to the remote store; if it fails say so, with tests, no new packages", "security", "data", "compatibility", "documentation", "out-of-scope")]
    public void Open_Request_AsksWhatItLeavesOpen(string text, params string[] asked) =>
        Assert.That(Ids(text), Is.EquivalentTo(asked));

    [TestCase("tests", "Add it with tests")]
    [TestCase("dependencies", "Add it, no new packages")]
    [TestCase("out-of-scope", "Add it; leave alone the rest")]
    public void Open_RequestThatSaysIt_DoesNotAsk(string topic, string text)
    {
        Assert.That(Ids("Add it"), Does.Contain(topic));
        Assert.That(Ids(text), Does.Not.Contain(topic));
    }

    [Test]
    public void Open_WhatTheRepositoryTells_IsInTheRecommendation()
    {
        var question = TopicRanking.Open("Add it", new HashSet<string>(), new Dictionary<string, string> { ["tests"] = "NUnit" }).Single(question => question.Question.Id == "tests");
        Assert.That(question.Question.Recommended, Is.EqualTo("Yes: cover every requirement in the style of the existing NUnit tests."));
    }

    [Test]
    public void Open_AnsweredBefore_IsNotAsked() =>
        Assert.That(TopicRanking.Open("Add it", new HashSet<string> { "tests" }, Nothing).Select(question => question.Question.Id), Does.Not.Contain("tests"));

    [Test]
    public void Topics_AreTheFixedOnes() => Assert.That(
        TopicCatalogue.All.Select(topic => topic.Id),
        Is.EqualTo(new[] { "scope", "data", "interfaces", "errors", "security", "performance", "compatibility", "tests", "rollout", "dependencies", "documentation", "out-of-scope" }));

    [TestCaseSource(typeof(TopicCatalogue), nameof(TopicCatalogue.All))]
    public void Topics_EachSaysAllThatIsNeeded(object one)
    {
        var topic = (Topic)one;
        Assert.Multiple(() =>
        {
            Assert.That(new[] { topic.Ask, topic.Recommended, topic.Alternative, topic.Why }, Has.None.Empty);
            Assert.That(new[] { topic.Impact, topic.Raised, topic.Doubt }, Has.All.InRange(0, 1));
            Assert.That((topic.Points.Recommended.Length, topic.Points.Other.Length), Is.EqualTo((4, 4)));
            Assert.That(topic.RaisedBy.Count > 0, Is.EqualTo(topic.Raised > 0), "words without effect, or an effect without words");
            Assert.That(topic.Known, Has.All.Matches<TopicKnown>(known => known!.Recommended.Contains($"{{{known.Fact}}}", StringComparison.Ordinal)));
        });
    }

    private static IEnumerable<string> Ids(string text) => TopicRanking.Open(text, new HashSet<string>(), Nothing).Select(question => question.Question.Id);
}
