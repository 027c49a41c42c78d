using System.Text.Json;
using Maestro.Runtime.Conformance.Models.Exchange;
using Maestro.Tests;

namespace Maestro.Plugins.Chat.Tests;

/// <summary>The loop over a real endpoint: what a model can do, how it ends, and what bounds it.</summary>
public sealed class ConversationTests
{
    [Test]
    public async Task Work_AllProtocols_DoTheTaskAndCountTheSame([Values] ChatProtocol protocol)
    {
        await using var chat = await Chat.WithAsync(
            request => request.Number switch
            {
                1 => Answers.Write("src/kelvin.txt", "0 K\n") with { Text = "I start.", Usage = new(1000, 0, 50, 0) },
                2 => Answers.Run("cat src/kelvin.txt && echo seen > seen.txt") with { Usage = new(1100, 900, 20, 0) },
                _ => Answers.Finish("Added Kelvin.") with { Usage = new(1200, 1000, 10, 0) },
            },
            protocol);

        var result = await chat.WorkAsync();

        Assert.Multiple(() =>
        {
            Assert.That(result.Failure, Is.Null, result.Failure?.Message);
            Assert.That(result.Summary, Is.EqualTo("Added Kelvin."));
            Assert.That(result.Usage, Is.EqualTo(new Usage { Tokens = 3380, ApiCalls = 3 }), "input with what came from a cache, and output; the price is unknown, not zero");
            Assert.That(chat.Work.Read("src/kelvin.txt"), Is.EqualTo("0 K\n"));
            Assert.That(chat.Work.Read("seen.txt"), Is.EqualTo("seen\n"));
            Assert.That(chat.Requests[2].Says("exit code 0\n--- standard output\n0 K"), Is.True, "the model is told what its command wrote");
            Assert.That(chat.Requests[2].ToolResults, Is.EqualTo(2));
            Assert.That(chat.Requests.All(request => request.Streaming), "an endpoint that is slow must not look silent");
        });
    }

    [Test]
    public async Task Work_EachUseOfATool_IsToldWithItsResult()
    {
        await using var chat = await Chat.WithAsync(Answers.Run("echo same"), Answers.Finish());

        await chat.WorkAsync();

        var first = chat.Deeds.Told.First();
        Assert.That((first.Tool, first.Input), Is.EqualTo(("run", """{"command":"echo same"}""")));
        Assert.That(first.Output, Does.Contain("exit code 0").And.Contain("same"));
    }

    [Test]
    public async Task Work_EachCall_IsReservedForAndSettled()
    {
        await using var chat = await Chat.WithAsync(Answers.Run("true") with { Usage = new(500, 0, 50, 0) }, Answers.Finish() with { Usage = new(600, 0, 20, 0) });

        await chat.WorkAsync();

        Assert.That(chat.Meter.Told.Select(used => used.Tokens), Is.EqualTo(new long?[] { 550, 620 }));
        Assert.That(chat.Meter.Asked.Select(most => most.ApiCalls), Is.EqualTo(new long?[] { 1, 1 }));
        // The first is estimated; the second is what the endpoint said of the first, what was added since, and the largest answer.
        Assert.That(chat.Meter.Asked[0].Tokens, Is.InRange(8192 + 500, 8192 + 3000));
        Assert.That(chat.Meter.Asked[1].Tokens, Is.InRange(8192 + 500 + 10, 8192 + 500 + 100));
    }

    [Test]
    public async Task Work_LimitBearsNoOtherCall_EndsWithoutMakingIt()
    {
        await using var chat = await Chat.WithAsync(_ => Answers.Run("true"), meter: new OpenMeter(calls: 1));

        var result = await chat.WorkAsync();

        Assert.That(result.Failure, Has.Property("Kind").EqualTo(FailureKind.Limit).And.Property("Message").Contain("does not bear another call of the model of up to"));
        Assert.That(chat.Requests, Has.Count.EqualTo(1));
        Assert.That(result.Usage.Tokens, Is.EqualTo(110), "what was used before counts");
    }

    [Test]
    public async Task Work_EndpointTellsNoUsage_IsUnknownNotZero()
    {
        await using var chat = await Chat.WithAsync(request => request.Number < 4 ? ModelAnswer.Fail(ModelFault.Cut) : Answers.Finish());

        var result = await chat.WorkAsync();

        Assert.That(result.Failure, Is.Null);
        Assert.That(result.Usage, Is.EqualTo(new Usage { Tokens = null, ApiCalls = 4 }));
        Assert.That(chat.Meter.Told[0], Is.EqualTo(new Usage { ApiCalls = 1 }));
    }

    [Test]
    public async Task Work_EndsWithText_IsDone()
    {
        await using var chat = await Chat.WithAsync(ModelAnswer.Say("All is \u001b[31mwell\u001b[0m."));

        Assert.That(await chat.WorkAsync(), Has.Property("Summary").EqualTo("All is well.").And.Property("Failure").Null);
    }

    [Test]
    public async Task Work_SaysItCouldNot_Fails()
    {
        await using var chat = await Chat.WithAsync(Answers.Finish("No such unit.", done: false));

        Assert.That((await chat.WorkAsync()).Failure, Is.EqualTo(new Failure { Kind = FailureKind.Agent, Message = "the model could not do the task: No such unit." }));
    }

    [Test]
    public async Task Work_EndsWithoutAWord_Fails()
    {
        await using var chat = await Chat.WithAsync(ModelAnswer.Say(""));

        Assert.That((await chat.WorkAsync()).Failure?.Message, Is.EqualTo("the model ended without a word"));
    }

    [Test]
    public async Task Work_TooManyTurns_Fails()
    {
        await using var chat = await Chat.WithAsync(Answers.Run("true"));
        chat.Options.MaxTurns = 3;

        Assert.That((await chat.WorkAsync()).Failure, Is.EqualTo(new Failure { Kind = FailureKind.Agent, Message = "chat was stopped: it took more than 3 turns" }));
        Assert.That(chat.Requests, Has.Count.EqualTo(3));
    }

    [Test]
    public async Task Work_TooManyTools_FailsAndUsesNoMore()
    {
        await using var chat = await Chat.WithAsync(ModelAnswer.Call([.. Enumerable.Range(1, 5).Select(i => new ModelCall("run", new() { ["command"] = $"echo {i} >> count.txt" }))]));
        chat.Options.MaxToolCalls = 3;

        Assert.That((await chat.WorkAsync()).Failure?.Message, Is.EqualTo("chat was stopped: it used more than 3 tools"));
        Assert.That(chat.Work.Read("count.txt"), Is.EqualTo("1\n2\n3\n"), "in the order in which they were asked for");
    }

    [Test]
    public async Task Work_ManyToolsInOneAnswer_EachGetsAnAnswer()
    {
        await using var chat = await Chat.WithAsync(ModelAnswer.Call([.. Enumerable.Range(1, 40).Select(i => new ModelCall("write", new() { ["path"] = $"{i}.txt", ["content"] = "x" }))]), Answers.Finish());

        await chat.WorkAsync();

        Assert.That(chat.Requests[1].ToolResults, Is.EqualTo(40));
        Assert.That(Directory.GetFiles(chat.Work.Root), Has.Length.EqualTo(32));
        Assert.That(chat.Requests[1].Says("error: not done: more than 32 tools in one answer"), Is.True);
    }

    [Test]
    public async Task Work_UnknownToolOrWrongArguments_AreToldToTheModel()
    {
        await using var chat = await Chat.WithAsync(Answers.Call("launch"), Answers.Call("read", ("file", "x")), Answers.Call("read", ("path", "x"), ("from", "many")), Answers.Finish());

        Assert.That((await chat.WorkAsync()).Failure, Is.Null);
        Assert.That(chat.Requests[1].Says("error: there is no tool launch; there are list, search, read, write, edit, patch, run, finish"), Is.True);
        Assert.That(chat.Requests[2].Texts(), Has.Some.StartsWith("error: ").And.Some.Contains("path"));
        Assert.That(chat.Requests[3].Texts().Count(text => text.StartsWith("error: ", StringComparison.Ordinal)), Is.EqualTo(3));
    }

    [Test]
    public async Task Work_Cancelled_Throws()
    {
        using var cancel = new CancellationTokenSource();
        await using var chat = await Chat.WithAsync(_ =>
        {
            cancel.Cancel();
            return ModelAnswer.Fail(ModelFault.Hang);
        });

        Assert.That(() => chat.WorkAsync(cancel.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Work_CancelledInACommand_ThrowsAndEndsIt()
    {
        using var cancel = new CancellationTokenSource();
        await using var chat = await Chat.WithAsync(Answers.Run("touch begun; sleep 1000"), Answers.Finish());
        var work = chat.WorkAsync(cancel.Token);
        using var watcher = new FileSystemWatcher(chat.Work.Root) { EnableRaisingEvents = true };
        if (!File.Exists(chat.Work.Path("begun")))
            watcher.WaitForChanged(WatcherChangeTypes.Created, 10_000);

        await cancel.CancelAsync();

        Assert.That(() => work, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Work_OutOfTime_FailsAndItsUsageIsUnknown()
    {
        await using var chat = await Chat.WithAsync(ModelAnswer.Fail(ModelFault.Hang));
        chat.Options.TimeoutSeconds = 1;

        var result = await chat.WorkAsync();

        Assert.That(result.Failure, Is.EqualTo(new Failure { Kind = FailureKind.Agent, Message = "chat was stopped after 1 s" }));
        Assert.That(result.Usage, Is.EqualTo(Usage.Unknown));
    }

    [Test]
    public async Task Work_PromptsHaveTheTaskTheConventionsAndWhatCameBefore()
    {
        await using var chat = await Chat.WithAsync(Answers.Finish());
        chat.Work.Write("AGENTS.md", "Use tabs.\n" + new string('x', 100_000) + "\nAnd LF.");
        File.CreateSymbolicLink(chat.Work.Path("CLAUDE.md"), "AGENTS.md");

        await chat.WorkAsync();

        var system = chat.Requests[0].Body.GetProperty("messages")[0].GetProperty("content").GetString()!;
        Assert.That(system, Does.Contain("# AGENTS.md of this repository\n\nUse tabs.").And.Contain("And LF.").And.Length.LessThan(30_000));
        Assert.That(system, Does.Not.Contain("CLAUDE.md"), "it is the same");
        Assert.That(chat.Requests[0].Says("# Add Kelvin\n\nAdd the unit."), Is.True);
        Assert.That(chat.Requests[0].Body.GetProperty("messages")[1].GetProperty("content").GetString(), Does.Contain("mind the gap"));
    }

    [Test]
    public async Task Work_ConventionsLeadOutOfTheWorkspace_AreNotRead()
    {
        using var outside = new TempFolder();
        outside.Write("secret.md", "top secret");
        await using var chat = await Chat.WithAsync(Answers.Finish());
        File.CreateSymbolicLink(chat.Work.Path("AGENTS.md"), outside.Path("secret.md"));

        await chat.WorkAsync();

        Assert.That(chat.Requests[0].Says("top secret"), Is.False);
    }

    // What begins alike is not read again by an endpoint that keeps it.
    [Test]
    public async Task Requests_WhileNothingIsSummarised_EachBeginsWithTheOneBefore([Values] ChatProtocol protocol)
    {
        await using var chat = await Chat.WithAsync(
            request => request.Number < 6 ? (request.Number % 2 == 0 ? Answers.Write($"{request.Number}.txt", "é\"\\\n") : Answers.Run("ls")) with { Text = "Next." } : Answers.Finish(), protocol);

        await chat.WorkAsync();

        var bodies = chat.Requests.Select(request => request.Body).ToList();
        Assert.That(bodies, Has.Count.EqualTo(6));
        for (var i = 1; i < bodies.Count; i++)
        {
            var (before, after) = (Messages(bodies[i - 1]), Messages(bodies[i]));
            Assert.That(after[..before.Length], Is.EqualTo(before), $"request {i + 1}");
            Assert.That(after, Has.Length.GreaterThan(before.Length));
            Assert.That(Rest(bodies[i]), Is.EqualTo(Rest(bodies[i - 1])), "tools, system prompt and all else");
        }

        static string[] Messages(JsonElement body) => [.. body.GetProperty("messages").EnumerateArray().Select(message => message.GetRawText())];
        static string[] Rest(JsonElement body) => [.. body.EnumerateObject().Where(member => member.Name != "messages").Select(member => member.ToString())];
    }

    [Test]
    public async Task Requests_ToAnthropic_AskThatWhatWasSaidBeKept()
    {
        await using var chat = await Chat.WithAsync(_ => Answers.Finish(), ChatProtocol.Anthropic);

        await chat.WorkAsync();

        Assert.That(chat.Requests[0].Body.GetProperty("cache_control").GetProperty("type").GetString(), Is.EqualTo("ephemeral"));
    }

    [Test]
    public async Task Requests_ToOllama_TellItTheWindow()
    {
        await using var chat = await Chat.WithAsync(_ => Answers.Finish(), ChatProtocol.Ollama);
        chat.Options.Window = 32_000;

        await chat.WorkAsync();

        Assert.That(chat.Requests[0].Body.GetProperty("options").GetProperty("num_ctx").GetInt32(), Is.EqualTo(32_000), "else it takes a small one and drops what does not fit");
    }
}
