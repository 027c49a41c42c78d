using Maestro.Runtime.Conformance.Models;
using Maestro.Runtime.Conformance.Models.Exchange;

namespace Maestro.Plugins.Chat.Tests.Endpoints;

/// <summary>Where there is a gateway, the agent calls it with the key of the attempt, whatever the protocol.</summary>
public sealed class GatewayTests
{
    [TestCase(nameof(ChatProtocol.Openai), "Authorization", "Bearer of-the-attempt")]
    [TestCase(nameof(ChatProtocol.Anthropic), "x-api-key", "of-the-attempt")]
    [TestCase(nameof(ChatProtocol.Ollama), "Authorization", "Bearer of-the-attempt")]
    public async Task Work_WithAGateway_GoesThroughIt(string protocol, string header, string value)
    {
        await using var gateway = await ScriptedModel.StartAsync(_ => ModelAnswer.Say("Done."), default);
        await using var chat = await Chat.WithAsync(_ => throw new InvalidOperationException("past the gateway"), Enum.Parse<ChatProtocol>(protocol));
        chat.Gateway = new(new(gateway.Address, protocol == nameof(ChatProtocol.Openai) ? "v1" : ""), "of-the-attempt");

        var result = await chat.WorkAsync();

        Assert.That(result.Failure, Is.Null);
        Assert.That(gateway.Requests.Single().Headers[header], Is.EqualTo(value));
        Assert.That(chat.Requests, Is.Empty);
    }
}
