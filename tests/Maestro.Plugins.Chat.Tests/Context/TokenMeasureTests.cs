using System.Diagnostics;
using Maestro.Plugins.Chat.Context;
using Microsoft.Extensions.AI;

namespace Maestro.Plugins.Chat.Tests.Context;

/// <summary>Requests are measured by what the endpoint said, and by what came since.</summary>
public sealed class TokenMeasureTests
{
    private static readonly ChatMessage Task = new(ChatRole.User, string.Concat(Enumerable.Repeat("some words ", 100)));

    [Test]
    public void Count_KnownText_IsAsTheVocabularyHasIt() => Assert.That(TokenMeasure.Count("Hello, world! The quick brown fox."), Is.EqualTo(9));

    [Test]
    public void Count_LongRunWithoutAGap_IsSoonDone()
    {
        var watch = Stopwatch.StartNew();
        TokenMeasure.Count(new string('x', 1_000_000));

        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)), "in one piece it takes minutes");
    }

    [Test]
    public void Of_EndpointTold_IsThatAndWhatCameSince()
    {
        var measure = new TokenMeasure([]);
        measure.Learn([Task], 1000);
        var more = new ChatMessage(ChatRole.User, "more words");

        Assert.That(measure.Of([Task]), Is.EqualTo(1000));
        Assert.That(measure.Of([Task, more]), Is.EqualTo(1000 + measure.Of(more)));
    }

    [Test]
    public void Of_HistoryBeganAnew_IsCountedWithWhatTheVocabularyErrs()
    {
        var measure = new TokenMeasure([]);
        var before = measure.Of([Task]);
        measure.Learn([Task], before * 2);

        Assert.That(measure.Of([new(ChatRole.User, Task.Text)]), Is.EqualTo(before * 2));
    }

    [Test]
    public void Learn_Nonsense_LeavesItOfUse()
    {
        var measure = new TokenMeasure([]);
        var before = measure.Of([Task]);
        measure.Learn([Task], 1);
        measure.Learn([Task], null);

        Assert.That(measure.Of([new(ChatRole.User, Task.Text)]), Is.EqualTo(Math.Ceiling(before / 2.0)));
    }

    [Test]
    public void Of_CallsAndResults_Count()
    {
        var measure = new TokenMeasure([]);
        var call = new ChatMessage(ChatRole.Assistant, [new FunctionCallContent("c", "write", new Dictionary<string, object?> { ["content"] = Task.Text })]);
        var result = new ChatMessage(ChatRole.Tool, [new FunctionResultContent("c", Task.Text)]);

        Assert.That(measure.Of(call), Is.GreaterThan(TokenMeasure.Count(Task.Text)));
        Assert.That(measure.Of(result), Is.GreaterThan(TokenMeasure.Count(Task.Text)));
    }
}
