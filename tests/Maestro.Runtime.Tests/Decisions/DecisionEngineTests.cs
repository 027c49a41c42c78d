using Maestro.Runtime.Configuration;
using Maestro.Runtime.Configuration.Yaml;
using Maestro.Runtime.Decisions;
using Maestro.Runtime.Plugins;
using Maestro.Runtime.Plugins.Loading;
using Maestro.Runtime.Tests.Plugins;

namespace Maestro.Runtime.Tests.Decisions;

/// <summary>The strategy of maestro.yaml decides; whatever keeps it from deciding, somebody else does, and the record says why.</summary>
public sealed class DecisionEngineTests
{
    private static readonly DecisionRequest Request = new()
    {
        Kind = "approach",
        Key = "k",
        Question = "Which?",
        Options = [new() { Id = "a", Title = "A" }, new() { Id = "b", Title = "B" }],
    };

    private PluginBench plugins = null!;
    private ExtensionActivator extensions = null!;

    [SetUp]
    public void Make()
    {
        plugins = new PluginBench().With("P",
            Strategy("good", "return Chosen(\"b\", 0.9);")
            + Strategy("second", "return Chosen(\"a\", 0.3);")
            + Strategy("silent", "return null;")
            + Strategy("throws", "throw new InvalidOperationException(\"no luck\");")
            + Strategy("late", "await Task.Delay(Timeout.Infinite, ct); return null;")
            + Strategy("deaf", "Thread.Sleep(Timeout.Infinite); return null;")
            + Strategy("unsure", "return Chosen(\"b\", 0.2);")
            + Strategy("ignorant", "return Chosen(Decision.Unknown, 0.9);")
            + Strategy("invents", "return Chosen(\"c\", 0.9);")
            + Strategy("mute", "return Chosen(\"b\", 0.9) with { Rationale = \"\" };")
            + Strategy("boasts", "return Chosen(\"b\", 1.5);")
            + Strategy("broken", "return Chosen(\"b\", 0.9);", "public Broken() => throw new InvalidOperationException(\"not made\");"));
        extensions = new(plugins.Inspect().Value!, []);
    }

    [TearDown]
    public void Remove()
    {
        extensions.Dispose();
        plugins.Dispose();
    }

    [Test]
    public async Task Decide_StrategyThatCan_IsUsed()
    {
        var decision = await DecideAsync("good");
        Assert.That((decision.Choice, decision.Strategy, decision.Confidence, decision.Id), Is.EqualTo(("b", "good", 0.9, "k")));
    }

    [TestCase("silent", "it cannot tell")]
    [TestCase("throws", "InvalidOperationException: no luck")]
    [TestCase("late", "it took longer than 1 s")]
    [TestCase("deaf", "it took longer than 1 s")]
    [TestCase("unsure", "below 0.50")]
    [TestCase("invents", "'c', which is no option")]
    [TestCase("mute", "no rationale")]
    [TestCase("boasts", "its confidence is 1.5")]
    [TestCase("broken", "not made")]
    [TestCase("absent", "no such strategy")]
    public async Task Decide_StrategyThatCannot_FallsBackAndSaysWhy(string use, string why)
    {
        var decision = await DecideAsync(use);
        Assert.That((decision.Choice, decision.Strategy), Is.EqualTo(("a", "second")), "the floor does not hold for a fallback");
        Assert.That(decision.Evidence, Has.Some.Contains(why));
    }

    [Test]
    public async Task Decide_NobodyCan_IsAGuessOfConfidenceZero()
    {
        var decision = await DecideAsync("silent", "throws");
        Assert.That((decision.Choice, decision.Strategy, decision.Confidence), Is.EqualTo(("a", DecisionEngine.Guess, 0d)));
        Assert.That(decision.Evidence, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Decide_WhatWasTriedAndFailed_IsNotChosenAgain()
    {
        var decision = await DecideAsync("good", "silent", Request with { Excluded = ["b"] });
        Assert.That((decision.Choice, decision.Strategy), Is.EqualTo(("a", DecisionEngine.Guess)));
    }

    [Test]
    public void Decide_RunIsCancelled_Ends() =>
        Assert.That(async () => await Engine("late", "second").DecideAsync(Request, quarantined: false, new(canceled: true)), Throws.InstanceOf<OperationCanceledException>());

    [Test]
    public async Task Decide_NoOptions_TakesWhatTheStrategyFinds()
    {
        var decision = await DecideAsync("invents", "second", Request with { Options = [] });
        Assert.That((decision.Choice, decision.Strategy), Is.EqualTo(("c", "invents")));
    }

    [TestCase(false, TestName = "Decide_NobodyCanAndThereAreNoOptions_IsLeftOpen")]
    [TestCase(true, TestName = "Decide_NobodyCanAndItMayBeLeftOpen_IsLeftOpen")]
    public async Task Decide_NobodyCan_IsLeftOpen(bool offered)
    {
        var decision = await DecideAsync("silent", "throws", Request with { Options = offered ? [new() { Id = "a", Title = "A" }, new() { Id = Decision.Unknown, Title = "left open" }] : [] });
        Assert.That((decision.Choice, decision.Strategy, decision.Confidence), Is.EqualTo((Decision.Unknown, DecisionEngine.Guess, 0d)));
    }

    [Test]
    public async Task Decide_StrategyThatDoesNotKnowWhereItMustChoose_IsNotTaken() =>
        Assert.That((await DecideAsync("ignorant")).Strategy, Is.EqualTo("second"));

    [Test]
    public async Task Decide_StrategyThatDoesNotKnowWhereItMay_IsTaken()
    {
        var decision = await DecideAsync("ignorant", "second", Request with { Options = [] });
        Assert.That((decision.Choice, decision.Strategy), Is.EqualTo((Decision.Unknown, "ignorant")));
    }

    [Test]
    public async Task Decide_ProcessDiedWhileStrategiesWereAsked_AsksNone()
    {
        var decision = await Engine("good", "second").DecideAsync(Request, quarantined: true, default);
        Assert.That(decision.Strategy, Is.EqualTo(DecisionEngine.Guess));
        Assert.That(decision.Evidence, Has.Some.Contains("process died"));
    }

    private Task<Decision> DecideAsync(string use, string fallback = "second", DecisionRequest? request = null) => Engine(use, fallback).DecideAsync(request ?? Request, quarantined: false, default);

    private DecisionEngine Engine(string use, string fallback)
    {
        var yaml = $"decisions:\n  approach: {{ use: {use}, fallback: {fallback}, timeout_seconds: 1, min_confidence: 0.5 }}\n";
        return new(DefinitionReader.Read(YamlText.Read(yaml, "maestro.yaml").Value!).Value!, extensions, TimeProvider.System, NLog.LogManager.CreateNullLogger());
    }

    private static string Strategy(string id, string body, string constructor = "") => $$"""
        [Extension("{{id}}")] public sealed class {{char.ToUpperInvariant(id[0]) + id[1..]}} : IDecisionStrategy
        {
            {{constructor}}
            public async Task<Decision?> DecideAsync(DecisionRequest request, CancellationToken ct)
            {
                await Task.Yield();
                {{body}}
                #pragma warning disable CS8321
                Decision Chosen(string id, double confidence) => new() { Kind = request.Kind, Question = request.Question, Choice = id, Confidence = confidence, Rationale = "because",
                    Options = request.Options.Append(new DecisionOption { Id = "c", Title = "C" }).ToList() };
            }
        }

        """;
}
