using System.Net;
using System.Text.Json.Nodes;
using Maestro.Runtime.Conformance.Models.Exchange;

namespace Maestro.Runtime.Tests.Gateway;

/// <summary>A call that limits do not bear, or that carries no key of an attempt under way, never reaches the model; the client is told in its own protocol.</summary>
public sealed class BoundTests
{
    private static readonly ModelProtocol[] Protocols = Enum.GetValues<ModelProtocol>();

    private static IEnumerable<string> Names => Protocols.Select(protocol => protocol.ToString());

    [TestCaseSource(nameof(Names))]
    public async Task Call_BeyondALimit_IsRefusedAsTheProtocolDoes(string name)
    {
        var protocol = Enum.Parse<ModelProtocol>(name);
        await using var way = await Way.OpenAsync(_ => ModelAnswer.Say("Yes."), new OpenCalls(most: 1));
        (await way.AskAsync(protocol)).Dispose();

        using var refused = await way.AskAsync(protocol);

        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.PaymentRequired), "a status that no client tries again");
        var error = JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["error"]!;
        var message = protocol == ModelProtocol.Ollama ? (string?)error : (string?)error["message"];
        Assert.That(message, Does.Contain("max_api_calls of the run (3) is used up"));
        Assert.That(way.Model.Requests, Has.Count.EqualTo(1));
        Assert.That(refused.Headers.GetValues("x-should-retry"), Is.EqualTo((string[])["false"]));
    }

    [TestCaseSource(nameof(Names))]
    public async Task Call_WithAnotherKey_IsRefused(string name)
    {
        await using var way = await Way.OpenAsync(_ => ModelAnswer.Say("Yes."));

        using var refused = await way.AskAsync(Enum.Parse<ModelProtocol>(name), key: "maestro-made-up");

        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That((way.Model.Requests.Count, way.Calls.Begun), Is.EqualTo((0, 0)));
    }

    [Test]
    public async Task Call_AfterItsAttempt_IsRefused()
    {
        await using var way = await Way.OpenAsync(_ => ModelAnswer.Say("Yes."));
        await way.CloseAsync();

        using var refused = await way.AskAsync();

        Assert.That(refused.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(way.Model.Requests, Is.Empty);
    }

    [Test]
    public async Task Call_UnderWayWhenItsAttemptEnds_IsEndedAndCounted()
    {
        var asked = new TaskCompletionSource();
        await using var way = await Way.OpenAsync(_ =>
        {
            asked.SetResult();
            return ModelAnswer.Fail(ModelFault.Hang);
        });
        var call = way.AskAsync(streaming: true);
        await asked.Task;

        await way.CloseAsync();

        Assert.That(way.Calls.Used, Is.EqualTo(new[] { new Usage { ApiCalls = 1 } }), "how much it used nobody knows");
        await Assert.ThrowsAsync<HttpRequestException>(async () => await (await call).Content.ReadAsStringAsync());
    }

    [Test]
    public async Task Call_WhoseClientLeaves_IsEndedAndCounted()
    {
        using var leaving = new CancellationTokenSource();
        await using var way = await Way.OpenAsync(_ =>
        {
            leaving.CancelAfter(TimeSpan.Zero);
            return ModelAnswer.Fail(ModelFault.Hang);
        });

        await Assert.CatchAsync<OperationCanceledException>(() => way.AskAsync(ct: leaving.Token));

        await way.CloseAsync();
        Assert.That(way.Calls.Used, Is.EqualTo(new[] { new Usage { ApiCalls = 1 } }));
    }
}
