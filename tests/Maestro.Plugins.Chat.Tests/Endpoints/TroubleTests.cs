using System.Text.Json;
using Maestro.Plugins.Chat.Endpoints;

namespace Maestro.Plugins.Chat.Tests.Endpoints;

/// <summary>What exceptions of the protocols' clients mean.</summary>
public sealed class TroubleTests
{
    private static readonly Endpoint Endpoint = new(ChatProtocol.Openai, new("http://localhost"), "sk-1234567");

    [TestCase("""SSE error: {"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}}""", FailureKind.Transient)]
    [TestCase("""SSE error: {"type":"error","error":{"type":"authentication_error","message":"bad"}}""", FailureKind.Environment)]
    [TestCase("""SSE error: {"type":"error","error":{"type":"invalid_request_error","message":"too long"}}""", FailureKind.Agent)]
    public void Of_ErrorInMidAnswer_ByItsWords(string said, FailureKind kind) =>
        Assert.That(Trouble.Of(new InvalidOperationException(said), Endpoint).Kind, Is.EqualTo(kind));

    [Test]
    public void Of_WrappedCause_IsFound()
    {
        var thrown = new InvalidOperationException("outer", new AggregateException(new EndpointException(404, null, "no such model")));

        Assert.That(Trouble.Of(thrown, Endpoint), Is.EqualTo(new Trouble(FailureKind.Environment, "no such model", Unread: true)));
    }

    [Test]
    public void Of_AnythingWithTheKeyInIt_IsWithoutIt() =>
        Assert.That(Trouble.Of(new JsonException("unexpected sk-1234567 here"), Endpoint).Message, Does.Contain("unexpected [key] here"));
}
