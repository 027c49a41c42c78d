using Maestro.Plugins.Chat.Context;
using Maestro.Runtime.Conformance.Models.Exchange;

namespace Maestro.Plugins.Chat.Tests.Context;

/// <summary>What is said is kept within what the model can read.</summary>
public sealed class WindowTests
{
    private const string Wish = "Your memory is nearly full";

    // Each read of this is some thousand tokens.
    private static readonly string Long = string.Join('\n', Enumerable.Range(1, 300).Select(i => $"line {i} of it"));

    [Test]
    public async Task Work_NearTheWindow_SummarisesOlderTurnsAndKeepsTheRest([Values] ChatProtocol protocol)
    {
        var summaries = 0;
        await using var chat = await Chat.WithAsync(
            request => IsWish(request) ? ModelAnswer.Say($"Summary {++summaries}: read a.txt often.") with { Usage = Honest(request) }
                : request.Number < 16 ? Answers.Call("read", ("path", "a.txt")) with { Text = $"turn {request.Number}", Usage = Honest(request) }
                : Answers.Finish(),
            protocol);
        chat.Work.Write("a.txt", Long);
        chat.Options.Window = 16_000;

        var result = await chat.WorkAsync();

        Assert.That(result.Failure, Is.Null, result.Failure?.Message);
        Assert.That(summaries, Is.GreaterThan(1));
        var after = chat.Requests[chat.Requests.ToList().FindLastIndex(IsWish) + 1];
        Assert.Multiple(() =>
        {
            Assert.That(after.Texts().Count(text => text.Contains("# What you did so far", StringComparison.Ordinal)), Is.EqualTo(1), "the summary before went into the new one");
            Assert.That(after.Texts(), Has.Some.Contains($"Summary {summaries}: "));
            Assert.That(after.Says("# Add Kelvin\n\nAdd the unit."), Is.True, "the task stays");
            Assert.That(after.ToolResults, Is.GreaterThan(0), "the latest turns stay");
            Assert.That(chat.Requests.Select(Size), Has.All.LessThan(16_000), "no request is larger than the window");
            Assert.That(chat.Meter.Told, Has.Count.EqualTo(chat.Requests.Count), "a summary is a call like any other");
            Assert.That(chat.Meter.Asked, Has.Count.EqualTo(chat.Requests.Count));
        });
        foreach (var request in chat.Requests)
            AssertWhole(request);
    }

    [Test]
    public async Task Work_ResultTooLarge_IsClippedHeadAndTail()
    {
        await using var chat = await Chat.WithAsync(Answers.Run("i=0; while [ $i -lt 3000 ]; do i=$((i+1)); echo line $i of it; done"), Answers.Finish());
        chat.Options.Window = 16_000;

        await chat.WorkAsync();

        var told = chat.Requests[1].Texts().Single(text => text.StartsWith("exit code", StringComparison.Ordinal));
        Assert.That(told, Does.Contain("line 1 of it").And.Contain("characters left out").And.Contain("line 3000 of it"));
        Assert.That(TokenMeasure.Count(told), Is.LessThanOrEqualTo(2000));
    }

    [Test]
    public async Task Work_TaskAloneTooLarge_FailsWithoutAsking()
    {
        await using var chat = await Chat.WithAsync(Answers.Finish());
        chat.Work.Write("AGENTS.md", string.Concat(Enumerable.Repeat("some words of it ", 2000)));
        chat.Options.Window = 4096;

        Assert.That((await chat.WorkAsync()).Failure, Has.Property("Kind").EqualTo(FailureKind.Agent).And.Property("Message").Contain("too little of the model's window of 4096"));
        Assert.That(chat.Requests, Is.Empty);
    }

    private static bool IsWish(ModelRequest request) => request.Texts().Any(text => text.StartsWith(Wish, StringComparison.Ordinal));

    private static long Size(ModelRequest request) => TokenMeasure.Count(request.Body.GetRawText());

    // As a real endpoint counts: by what it got.
    private static ModelUsage Honest(ModelRequest request) => new(Size(request), 0, 20, 0);

    // A result without its call, or a call without its result, is refused by endpoints.
    private static void AssertWhole(ModelRequest request)
    {
        var body = request.Body.GetRawText();
        var calls = body.Split("\"tool_calls\"").Length - 1 + (body.Split("\"type\":\"tool_use\"").Length - 1);
        Assert.That(request.ToolResults, Is.EqualTo(calls));
    }
}
