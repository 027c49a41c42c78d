using Maestro.Runtime.Conformance.Models;
using Maestro.Runtime.Conformance.Models.Exchange;

namespace Maestro.Runtime.Tests.Conformance.Models;

/// <summary>Every protocol says the same thing in its own form, in one piece and in many.</summary>
public sealed class ProtocolTests
{
    private const string Text = "I shall touch the file, and then I am done with it.";

    private static IEnumerable<TestCaseData> Cases =>
        from protocol in Enum.GetValues<ModelProtocol>()
        from streaming in (bool[])[false, true]
        select new TestCaseData(protocol.ToString(), streaming);

    [TestCaseSource(nameof(Cases))]
    public async Task Answer_TextAndCall_ComeWithTheUsageAsTheProtocolHasIt(string name, bool streaming)
    {
        var protocol = Enum.Parse<ModelProtocol>(name);
        await using var model = await ScriptedModel.StartAsync(
            _ => new() { Text = Text, Calls = [new("touch", new() { ["path"] = "a \"long\" path/to/some/file.txt" })], Usage = new(1000, 300, 50, 20) }, default);
        using var client = new Client(model);

        var (_, body) = await client.AskAsync(protocol, streaming);

        var heard = streaming ? Heard.Pieces(protocol, body) : Heard.Whole(protocol, body);
        Assert.That(heard, Is.EqualTo(new Heard(Text, "touch", "a \"long\" path/to/some/file.txt", Usage(protocol))));
        Assert.That(model.Used, Is.EqualTo(new ModelUsage(1000, 300, 50, 20)));
    }

    [TestCaseSource(nameof(Cases))]
    public async Task Request_SaysWhatWasAskedFor(string name, bool streaming)
    {
        var protocol = Enum.Parse<ModelProtocol>(name);
        await using var model = await ScriptedModel.StartAsync(_ => ModelAnswer.Say("Yes."), default);
        using var client = new Client(model);

        await client.AskAsync(protocol, streaming);

        var request = model.Requests.Single();
        Assert.Multiple(() =>
        {
            Assert.That(request.Protocol, Is.EqualTo(protocol));
            Assert.That(request.Operation, Is.EqualTo(ModelOperation.Answer));
            Assert.That(request.Model, Is.EqualTo("the-model"));
            Assert.That(request.Streaming, Is.EqualTo(streaming));
            Assert.That(request.Path, Is.EqualTo("/" + Asked.Path(protocol, streaming)));
            Assert.That(request.ToolResults, Is.EqualTo(1));
            Assert.That(request.Says("Please"), Is.True);
            Assert.That(request.Tools.Single().Name, Is.EqualTo("touch"));
            Assert.That(request.Tools.Single().Required, Is.EqualTo((string[])["path"]));
        });
    }

    [Test]
    public async Task Address_TakesAnyPathBeforeTheProtocolsOwn()
    {
        await using var model = await ScriptedModel.StartAsync(_ => ModelAnswer.Say("Yes."), default);
        using var client = new Client(model, "some/base/");

        foreach (var protocol in Enum.GetValues<ModelProtocol>())
            Assert.That((int)(await client.AskAsync(protocol, streaming: false)).Response.StatusCode, Is.EqualTo(200), $"{protocol}");

        Assert.That(model.Requests.Select(request => request.Number), Is.EqualTo(Enumerable.Range(1, 5)));
    }

    [TestCase("v1/models", "\"object\":\"list\"")]
    [TestCase("v1beta/models", "\"models/scripted\"")]
    [TestCase("api/tags", "\"name\":\"scripted\"")]
    public async Task Models_AreListed(string path, string told)
    {
        await using var model = await ScriptedModel.StartAsync(_ => ModelAnswer.Say("Yes."), default);
        using var client = new Client(model);

        using var response = await client.GetAsync(path);

        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain(told));
        Assert.That(model.Requests.Single().Operation, Is.EqualTo(ModelOperation.ListModels));
    }

    [TestCase("v1/messages/count_tokens", "input_tokens")]
    [TestCase("v1beta/models/the-model:countTokens", "totalTokens")]
    public async Task Tokens_AreCounted_AndTheScriptIsNotAsked(string path, string told)
    {
        await using var model = await ScriptedModel.StartAsync(_ => throw new InvalidOperationException("asked"), default);
        using var client = new Client(model);

        using var response = await client.PostAsync(path, """{ "messages": [] }""");

        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain(told));
    }

    [Test]
    public async Task Chat_InPieces_TellsUsageOnlyToWhoAsksForIt()
    {
        await using var model = await ScriptedModel.StartAsync(_ => ModelAnswer.Say("Yes."), default);
        using var client = new Client(model);

        using var response = await client.PostAsync("v1/chat/completions", """{ "model": "m", "stream": true, "messages": [] }""");

        Assert.That(await response.Content.ReadAsStringAsync(), Does.Not.Contain("usage").And.EndWith("data: [DONE]\n\n"));
    }

    private static string Usage(ModelProtocol protocol) => protocol switch
    {
        ModelProtocol.AnthropicMessages =>
            """{"input_tokens":700,"cache_creation_input_tokens":0,"cache_read_input_tokens":300,"output_tokens":50,"output_tokens_details":{"thinking_tokens":20}}""",
        ModelProtocol.OpenAiChat =>
            """{"prompt_tokens":1000,"completion_tokens":50,"total_tokens":1050,"prompt_tokens_details":{"cached_tokens":300},"completion_tokens_details":{"reasoning_tokens":20}}""",
        ModelProtocol.OpenAiResponses =>
            """{"input_tokens":1000,"input_tokens_details":{"cached_tokens":300},"output_tokens":50,"output_tokens_details":{"reasoning_tokens":20},"total_tokens":1050}""",
        ModelProtocol.Gemini =>
            """{"promptTokenCount":1000,"cachedContentTokenCount":300,"candidatesTokenCount":30,"thoughtsTokenCount":20,"totalTokenCount":1050}""",
        _ => "1000 50",
    };
}
