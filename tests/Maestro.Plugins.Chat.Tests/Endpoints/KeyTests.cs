using Maestro.Plugins.Chat.Endpoints;
using Maestro.Runtime.Conformance.Models.Exchange;

namespace Maestro.Plugins.Chat.Tests.Endpoints;

/// <summary>Where the key comes from, where it goes, and where it never does.</summary>
public sealed class KeyTests
{
    private const string Variable = "MAESTRO_TEST_CHAT_KEY";
    private const string Key = "sk-test-4711-0815";

    [SetUp]
    public void Set() => Environment.SetEnvironmentVariable(Variable, Key);

    [TearDown]
    public void Unset() => Environment.SetEnvironmentVariable(Variable, null);

    [Test]
    public async Task Work_KeyNamed_GoesToTheEndpointAlone([Values] ChatProtocol protocol)
    {
        await using var chat = await Chat.WithAsync(request => request.Number == 1 ? Answers.Run("env") : Answers.Finish(), protocol);
        chat.Options.Key = Variable;

        await chat.WorkAsync();

        Assert.That(chat.Requests[0].Headers["Authorization"], Is.EqualTo($"Bearer {Key}"));
        Assert.That(chat.Requests[0].Headers.ContainsKey("x-api-key"), Is.EqualTo(protocol == ChatProtocol.Anthropic));
        Assert.That(chat.Requests.Any(request => request.Body.GetRawText().Contains(Key, StringComparison.Ordinal)), Is.False, "a command does not see it");
    }

    [Test]
    public async Task Work_EndpointSaysTheKey_IsTakenOut([Values] ChatProtocol protocol)
    {
        await using var chat = await Chat.WithAsync(_ => ModelAnswer.Fail(ModelFault.Status(401, $"Incorrect API key provided: {Key}.")), protocol);
        chat.Options.Key = Variable;

        Assert.That((await chat.WorkAsync()).Failure?.Message, Is.EqualTo("the model's endpoint answered 401 Incorrect API key provided: [key]."));
    }

    [Test]
    public async Task Work_NoKeyNamedForAnEndpoint_SendsNone([Values] ChatProtocol protocol)
    {
        await using var chat = await Chat.WithAsync(_ => Answers.Finish(), protocol);

        await chat.WorkAsync();

        Assert.That(chat.Requests[0].Headers.Keys, Has.None.EqualTo("Authorization").IgnoreCase.And.None.EqualTo("x-api-key").IgnoreCase);
    }

    [Test]
    public async Task Work_NamedVariableNotSet_Fails()
    {
        await using var chat = await Chat.WithAsync(Answers.Finish());
        chat.Options.Key = "MAESTRO_TEST_NO_SUCH_KEY";

        var failure = (await chat.WorkAsync()).Failure;

        Assert.That(failure, Is.EqualTo(new Failure { Kind = FailureKind.Environment, Message = "the variable MAESTRO_TEST_NO_SUCH_KEY, which should hold the key of the model's endpoint, is not set" }));
        Assert.That(chat.Requests, Is.Empty);
    }

    [TestCase(ChatProtocol.Openai, "OPENAI_API_KEY", "https://api.openai.com/v1")]
    [TestCase(ChatProtocol.Anthropic, "ANTHROPIC_API_KEY", "https://api.anthropic.com/")]
    [TestCase(ChatProtocol.Ollama, "OLLAMA_API_KEY", "http://localhost:11434/")]
    public void Of_NothingGiven_IsTheMakersWithItsKey(ChatProtocol protocol, string variable, string address)
    {
        var asked = new List<string>();

        var (endpoint, _) = Endpoint.Of(new() { Protocol = protocol }, name =>
        {
            asked.Add(name);
            return "k";
        });

        Assert.That(endpoint!.Address, Is.EqualTo(new Uri(address)));
        Assert.That(asked, Is.EqualTo(new[] { variable }));
    }

    [Test]
    public void Of_EndpointWithoutKey_ReadsNoVariable() =>
        Assert.That(Endpoint.Of(new() { Endpoint = "https://elsewhere.example" }, name => throw new InvalidOperationException(name)).Endpoint, Is.Not.Null, "a maker's key goes to nobody else");
}
