using System.Net;
using Maestro.Runtime.Conformance.Models.Exchange;
using Maestro.Runtime.Gateway.Pricing;
using Maestro.Runtime.Tests.Conformance.Models;

namespace Maestro.Runtime.Tests.Gateway;

/// <summary>What goes through the gateway arrives as it was sent, and is counted by what the model says of it.</summary>
public sealed class CountTests
{
    private static IEnumerable<TestCaseData> Cases =>
        from protocol in Enum.GetValues<ModelProtocol>()
        from streaming in (bool[])[false, true]
        select new TestCaseData(protocol.ToString(), streaming);

    private static ModelAnswer Answer => new() { Text = "I shall touch the file.", Calls = [new("touch", new() { ["path"] = "a" })], Usage = new(1000, 300, 50, 20) };

    [TestCaseSource(nameof(Cases))]
    public async Task Answer_IsHandedOnAndCounted(string name, bool streaming)
    {
        var protocol = Enum.Parse<ModelProtocol>(name);
        await using var way = await Way.OpenAsync(_ => Answer);

        using var response = await way.AskAsync(protocol, streaming);
        var body = await response.Content.ReadAsStringAsync();

        var heard = streaming ? Heard.Pieces(protocol, body) : Heard.Whole(protocol, body);
        Assert.That((response.StatusCode, heard.Text, heard.Name), Is.EqualTo((HttpStatusCode.OK, "I shall touch the file.", "touch")));
        await way.CloseAsync();
        Assert.That(way.Calls.Used, Is.EqualTo(new[] { new Usage { ApiCalls = 1, Tokens = way.Model.Used.Total } }), "the cost is unknown without a price");
        Assert.That(way.Model.Used.Total, Is.EqualTo(1050));
    }

    [TestCase("AnthropicMessages", "message_stop")]
    [TestCase("OpenAiChat", "[DONE]")]
    [TestCase("OpenAiResponses", "response.completed")]
    [TestCase("Gemini", "finishReason")]
    public async Task Answer_ClientLeavesWithTheLastEvent_IsCountedAllTheSame(string name, string last)
    {
        await using var way = await Way.OpenAsync(_ => Answer with { StaysOpen = true });

        using (var response = await way.AskAsync(Enum.Parse<ModelProtocol>(name), streaming: true))
        {
            using var body = new StreamReader(await response.Content.ReadAsStreamAsync());
            while (await body.ReadLineAsync() is { } line && !line.Contains(last, StringComparison.Ordinal))
                continue;
            // And not only its name.
            await body.ReadLineAsync();
        }

        await way.CloseAsync();
        Assert.That(way.Calls.Used, Is.EqualTo(new[] { new Usage { ApiCalls = 1, Tokens = 1050 } }));
    }

    [TestCaseSource(nameof(Cases))]
    public async Task Request_ReachesTheModelAsItIs_WithTheRealKey(string name, bool streaming)
    {
        var protocol = Enum.Parse<ModelProtocol>(name);
        await using var way = await Way.OpenAsync(_ => ModelAnswer.Say("Yes."), prefix: "some/base/");

        using var response = await way.AskAsync(protocol, streaming);

        var request = way.Model.Requests.Single();
        Assert.That(request.Path, Is.EqualTo("/some/base/" + Asked.Path(protocol, streaming)));
        Assert.That(request.Headers.Values, Has.Exactly(1).Contains(Way.Key).And.None.Contains(way.Given.Key));
        Assert.That((request.Streaming, request.ToolResults), Is.EqualTo((streaming, 1)));
    }

    [Test]
    public async Task Request_EndpointWithoutAKey_IsSentNone()
    {
        await using var way = await Way.OpenAsync(_ => ModelAnswer.Say("Yes."), key: "");

        using var response = await way.AskAsync(ModelProtocol.OpenAiChat);

        Assert.That(way.Model.Requests.Single().Headers.Keys, Has.None.EqualTo("Authorization").IgnoreCase);
    }

    [Test]
    public async Task Cost_OfAModelWithAPrice_IsKnown()
    {
        await using var way = await Way.OpenAsync(_ => Answer, prices: new Dictionary<string, ModelPrice> { ["the-model"] = new(3, 0.3m, 3.75m, 15) });

        using var response = await way.AskAsync();
        await response.Content.ReadAsStringAsync();
        await way.CloseAsync();

        // 700 read, 300 of them from the cache, 50 written.
        Assert.That(way.Calls.Used.Single().CostUsd, Is.EqualTo(((700 * 3m) + (300 * 0.3m) + (50 * 15m)) / 1_000_000));
    }

    [Test]
    public async Task CountingAPromptsTokens_IsNoCall()
    {
        await using var way = await Way.OpenAsync(_ => ModelAnswer.Say("Yes."));
        using var http = new HttpClient { BaseAddress = way.Given.Address };
        http.DefaultRequestHeaders.Add("x-api-key", way.Given.Key);

        using var response = await http.PostAsync("v1/messages/count_tokens", new StringContent(Asked.Body(ModelProtocol.AnthropicMessages, false)));

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(way.Calls.Begun, Is.Zero);
    }

    [Test]
    public async Task Answer_OfAModelThatTellsNothing_IsUnknown()
    {
        await using var way = await Way.OpenAsync(_ => ModelAnswer.Say("Yes."));

        // Without stream_options an OpenAI stream tells no usage.
        using var response = await way.AskAsync(ModelProtocol.OpenAiChat, body: """{"model":"the-model","stream":true,"messages":[{"role":"user","content":"Please."}]}""");
        await response.Content.ReadAsStringAsync();
        await way.CloseAsync();

        Assert.That(way.Calls.Used, Is.EqualTo(new[] { new Usage { ApiCalls = 1 } }));
    }
}
