using System.Net;
using Maestro.Runtime.Conformance.Models.Exchange;
using Maestro.Runtime.Gateway.Upstreams;
using Microsoft.Extensions.Time.Testing;

namespace Maestro.Runtime.Tests.Gateway;

/// <summary>What goes wrong at the model reaches the client as what it is; only being put off is borne for it.</summary>
public sealed class FaultTests
{
    [TestCase(400)]
    [TestCase(401)]
    [TestCase(500)]
    public async Task Error_IsHandedOn_AndCostsACallButNoTokens(int status)
    {
        await using var way = await Way.OpenAsync(_ => ModelAnswer.Fail(ModelFault.Status(status, "because")));

        using var response = await way.AskAsync();

        Assert.That((int)response.StatusCode, Is.EqualTo(status));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("because"));
        await way.CloseAsync();
        Assert.That(way.Calls.Used, Is.EqualTo(new[] { new Usage { ApiCalls = 1, Tokens = 0, CostUsd = 0 } }));
        Assert.That(way.Model.Requests, Has.Count.EqualTo(1), "errors are the agent's to try again");
    }

    [Test]
    public async Task Error_ThatRepeatsTheKey_IsWithoutIt()
    {
        await using var way = await Way.OpenAsync(_ => ModelAnswer.Fail(ModelFault.Status(401, $"no such key: {Way.Key}")));

        using var response = await way.AskAsync();

        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("no such key: ***").And.Not.Contain(Way.Key));
    }

    [Test]
    public async Task Prompt_WithACredentialOfTheUsers_ReachesTheModelWithoutIt()
    {
        await using var way = await Way.OpenAsync(_ => ModelAnswer.Say("Yes."), secrets: ["pa\"ss-canary-1", "canary-2-canary"]);

        using var response = await way.AskAsync(body: """{"model":"m","max_tokens":9,"messages":[{"role":"user","content":"pa\"ss-canary-1 pa\u0022ss-canary-1 canary-2-canary."}]}""");

        Assert.That(way.Model.Requests.Single().Texts(), Has.Some.EqualTo("*** *** ***."));
    }

    [Test]
    public async Task Stream_ThatBreaks_BreaksForTheClientToo_AndIsUnknown()
    {
        await using var way = await Way.OpenAsync(_ => ModelAnswer.Fail(ModelFault.Cut));

        // Whether its first pieces arrived before the break, the system decides.
        Assert.That(async () => (await (await way.AskAsync(streaming: true)).EnsureSuccessStatusCode().Content.ReadAsStringAsync()), Throws.InstanceOf<HttpRequestException>());
        await way.CloseAsync();
        Assert.That(way.Calls.Used, Is.EqualTo(new[] { new Usage { ApiCalls = 1 } }));
    }

    [Test]
    public async Task Model_ThatIsSilent_IsGivenUp()
    {
        var clock = new FakeTimeProvider();
        await using var way = await Way.OpenAsync(
            _ =>
            {
                clock.Advance(TimeSpan.FromSeconds(31));
                return ModelAnswer.Fail(ModelFault.Hang);
            },
            clock: clock, silence: TimeSpan.FromSeconds(30));

        using var response = await way.AskAsync();

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.GatewayTimeout));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("the model said nothing for 30 s"));
    }

    [Test]
    public async Task Model_ThatIsNotThere_IsSaidToBeSo()
    {
        // Nobody listens at the first port.
        await using var way = await Way.OpenAsync(_ => ModelAnswer.Say("Yes."), prefix: "http://127.0.0.1:1/");

        using var response = await way.AskAsync();

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadGateway));
        Assert.That(await response.Content.ReadAsStringAsync(), Does.Contain("cannot reach the model"));
    }

    [Test]
    public async Task Call_ThatIsPutOff_IsMadeAgainWhenTheModelSaid()
    {
        var clock = new JumpingClock();
        var began = clock.GetUtcNow();
        var times = new List<double>();
        await using var way = await Way.OpenAsync(
            request =>
            {
                times.Add((clock.GetUtcNow() - began).TotalSeconds);
                return request.Number < 3 ? ModelAnswer.Fail(ModelFault.Status(429, retryAfter: TimeSpan.FromSeconds(7))) : ModelAnswer.Say("Yes.");
            },
            clock: clock);

        using var response = await way.AskAsync();

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(times, Is.EqualTo((double[])[0, 7, 14]));
        Assert.That(way.Calls.Begun, Is.EqualTo(1), "for the agent, and for its limits, it is one call");
    }

    [TestCase(3600, 1, TestName = "Call_PutOffForAnHour_IsHandedOnAtOnce")]
    [TestCase(1, 6, TestName = "Call_PutOffTooOften_IsHandedOn")]
    public async Task Call_PutOff(int seconds, int tries)
    {
        await using var way = await Way.OpenAsync(_ => ModelAnswer.Fail(ModelFault.Status(429, retryAfter: TimeSpan.FromSeconds(seconds))), clock: new JumpingClock());

        using var response = await way.AskAsync();

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.TooManyRequests));
        Assert.That(response.Headers.RetryAfter!.Delta, Is.EqualTo(TimeSpan.FromSeconds(seconds)));
        Assert.That(way.Model.Requests, Has.Count.EqualTo(tries));
    }

    [Test]
    public async Task Backoff_OnceACallWasPutOff_TheOthersWaitToo_AndThenGoOneByOne()
    {
        var clock = new FakeTimeProvider();
        var backoff = new Backoff(clock);
        Assert.That(backoff.PutOff(0, null), Is.EqualTo(TimeSpan.FromSeconds(1)));
        var turns = Enumerable.Range(0, 3).Select(_ => backoff.TurnAsync(default)).ToList();

        Assert.That(turns.Select(turn => turn.IsCompleted), Is.All.False);
        clock.Advance(TimeSpan.FromSeconds(1));
        await turns[0];
        Assert.That(turns.Skip(1).Select(turn => turn.IsCompleted), Is.All.False);
        clock.Advance(TimeSpan.FromSeconds(0.25));
        await turns[1];
        Assert.That(turns[2].IsCompleted, Is.False);
        clock.Advance(TimeSpan.FromSeconds(0.25));
        await turns[2];

        backoff.Passed();
        clock.Advance(TimeSpan.FromSeconds(1));
        backoff.Passed();
        Assert.That(backoff.TurnAsync(default).IsCompleted, Is.True, "it is over");
    }

    [Test]
    public void Backoff_PutOffAgain_Doubles_ButOnceForAllThatWereUnderWay()
    {
        var backoff = new Backoff(new FakeTimeProvider());
        Assert.That(((int[])[0, 0, 1, 1, 2, 6, 20]).Select(setOut => backoff.PutOff(setOut, null).TotalSeconds), Is.EqualTo((double[])[1, 1, 2, 2, 4, 60, 60]));
    }
}
