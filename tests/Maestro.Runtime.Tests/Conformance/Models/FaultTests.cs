using Maestro.Runtime.Conformance.Models;
using Maestro.Runtime.Conformance.Models.Exchange;

namespace Maestro.Runtime.Tests.Conformance.Models;

/// <summary>The model fails as real endpoints do.</summary>
public sealed class FaultTests
{
    private const ModelProtocol AnyProtocol = ModelProtocol.OpenAiChat;

    [TestCase("AnthropicMessages", """{"type":"error","error":{"type":"rate_limit_error","message":"slower"},"request_id":"req_scripted"}""")]
    [TestCase("OpenAiChat", """{"error":{"message":"slower","type":"requests","param":null,"code":"rate_limit_exceeded"}}""")]
    [TestCase("OpenAiResponses", """{"error":{"message":"slower","type":"requests","param":null,"code":"rate_limit_exceeded"}}""")]
    [TestCase("Gemini", """{"error":{"code":429,"message":"slower","status":"RESOURCE_EXHAUSTED"}}""")]
    [TestCase("Ollama", """{"error":"slower"}""")]
    public async Task Status_ComesInTheProtocolsOwnWords_WithWhenToTryAgain(string name, string body)
    {
        await using var model = await ScriptedModel.StartAsync(_ => ModelAnswer.Fail(ModelFault.Status(429, "slower", TimeSpan.FromSeconds(7))), default);
        using var client = new Client(model);

        var (response, told) = await client.AskAsync(Enum.Parse<ModelProtocol>(name), streaming: true);

        Assert.That((int)response.StatusCode, Is.EqualTo(429));
        Assert.That(response.Headers.RetryAfter?.Delta, Is.EqualTo(TimeSpan.FromSeconds(7)));
        Assert.That(told, Is.EqualTo(body));
        Assert.That(model.Used, Is.EqualTo(default(ModelUsage)), "what was refused used nothing");
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task Cut_TheConnectionBreaksBeforeTheEnd(bool streaming)
    {
        await using var model = await ScriptedModel.StartAsync(_ => ModelAnswer.Fail(ModelFault.Cut), default);
        using var client = new Client(model);

        Assert.That(async () => await client.AskAsync(AnyProtocol, streaming), Throws.InstanceOf<HttpRequestException>().Or.InstanceOf<HttpIOException>());
    }

    [Test]
    public async Task Hang_LastsUntilTheClientLeaves()
    {
        using var leaving = new CancellationTokenSource();
        await using var model = await ScriptedModel.StartAsync(_ => ModelAnswer.Fail(ModelFault.Hang), default);
        using var client = new Client(model);

        var asking = client.AskAsync(AnyProtocol, streaming: true, leaving.Token);
        Assert.That(SpinWait.SpinUntil(() => model.Requests.Count == 1, TimeSpan.FromSeconds(30)), Is.True);
        Assert.That(asking.IsCompleted, Is.False);
        await leaving.CancelAsync();

        Assert.That(async () => await asking, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Hang_EndsWithTheModel()
    {
        var model = await ScriptedModel.StartAsync(_ => ModelAnswer.Fail(ModelFault.Hang), default);
        using var client = new Client(model);
        var asking = client.AskAsync(AnyProtocol, streaming: true);
        Assert.That(SpinWait.SpinUntil(() => model.Requests.Count == 1, TimeSpan.FromSeconds(30)), Is.True);

        await model.DisposeAsync();

        Assert.That(async () => await asking, Throws.InstanceOf<HttpRequestException>());
    }

    [Test]
    public async Task Garbage_IsNoAnswer()
    {
        await using var model = await ScriptedModel.StartAsync(_ => ModelAnswer.Fail(ModelFault.Garbage), default);
        using var client = new Client(model);

        var (response, body) = await client.AskAsync(AnyProtocol, streaming: true);

        Assert.That((int)response.StatusCode, Is.EqualTo(200));
        Assert.That(body, Does.Contain("no JSON"));
    }

    [Test]
    public async Task Slow_TheAnswerComesAfterItsTime()
    {
        var delay = TimeSpan.FromMilliseconds(80);
        await using var model = await ScriptedModel.StartAsync(_ => ModelAnswer.Say("Well.") with { Delay = delay }, default);
        using var client = new Client(model);
        var began = System.Diagnostics.Stopwatch.GetTimestamp();

        var (_, body) = await client.AskAsync(AnyProtocol, streaming: false);

        Assert.That(body, Does.Contain("Well."));
        Assert.That(System.Diagnostics.Stopwatch.GetElapsedTime(began), Is.GreaterThanOrEqualTo(delay - TimeSpan.FromMilliseconds(20)));
    }

    [TestCase("v1/chat/completions", "this is no JSON", 400)]
    [TestCase("v1/embeddings", "{}", 404)]
    public async Task Request_ThatCannotBeAnswered_IsRefused(string path, string body, int status)
    {
        await using var model = await ScriptedModel.StartAsync(_ => ModelAnswer.Say("Yes."), default);
        using var client = new Client(model);

        using var response = await client.PostAsync(path, body);

        Assert.That((int)response.StatusCode, Is.EqualTo(status));
    }

    [Test]
    public async Task Script_ThatFails_IsHeardOfInTheAnswer()
    {
        await using var model = await ScriptedModel.StartAsync(_ => throw new InvalidOperationException("no such scene"), default);
        using var client = new Client(model);

        var (response, body) = await client.AskAsync(AnyProtocol, streaming: false);

        Assert.That((int)response.StatusCode, Is.EqualTo(500));
        Assert.That(body, Does.Contain("no such scene"));
    }
}
