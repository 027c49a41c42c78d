using System.Net;
using System.Net.Sockets;
using Maestro.Runtime.Conformance.Models.Exchange;

namespace Maestro.Plugins.Chat.Tests.Endpoints;

/// <summary>What endpoints do in place of answering, and what comes of it.</summary>
public sealed class FaultTests
{
    [Test]
    public async Task Work_Refused_FailsAtOnceByItsKind(
        [Values] ChatProtocol protocol, [Values(400, 401, 402, 403, 404, 413)] int status)
    {
        await using var chat = await Chat.WithAsync(_ => ModelAnswer.Fail(ModelFault.Status(status, "no, because")), protocol);

        var result = await chat.WorkAsync();

        Assert.That(result.Failure, Is.EqualTo(new Failure
        {
            Kind = status is 400 or 413 ? FailureKind.Agent : FailureKind.Environment, Message = $"the model's endpoint answered {status} no, because",
        }));
        Assert.That(chat.Requests, Has.Count.EqualTo(1));
        Assert.That(result.Usage, Is.EqualTo(Usage.None with { ApiCalls = 1 }), "a refused request is read by no model");
    }

    [TestCase(408)]
    [TestCase(429)]
    [TestCase(500)]
    [TestCase(503)]
    [TestCase(529)]
    public async Task Work_FailsInPassing_IsTriedThreeTimesMoreAndThenFails(int status)
    {
        await using var chat = await Chat.WithAsync(ModelAnswer.Fail(ModelFault.Status(status, "busy")));

        var result = await chat.WorkAsync();

        Assert.That(result.Failure, Is.EqualTo(new Failure { Kind = FailureKind.Transient, Message = $"the model's endpoint answered {status} busy (tried 4 times)" }));
        Assert.That(chat.Time.Waits, Is.EqualTo(new[] { 1, 2, 4 }.Select(s => TimeSpan.FromSeconds(s))));
        Assert.That(chat.Meter.Told, Has.Count.EqualTo(4), "each try is a call that limits bear");
    }

    [Test]
    public async Task Work_ToldWhenToTryAgain_WaitsSoLong([Values] ChatProtocol protocol)
    {
        await using var chat = await Chat.WithAsync(
            request => request.Number == 1 ? ModelAnswer.Fail(ModelFault.Status(429, retryAfter: TimeSpan.FromSeconds(17))) : Answers.Finish(), protocol);

        Assert.That((await chat.WorkAsync()).Failure, Is.Null);
        Assert.That(chat.Time.Waits, Is.EqualTo(new[] { TimeSpan.FromSeconds(17) }));
    }

    [Test]
    public async Task Work_ToldToTryAgainMuchLater_Fails()
    {
        await using var chat = await Chat.WithAsync(ModelAnswer.Fail(ModelFault.Status(429, "come tomorrow", TimeSpan.FromHours(20))));

        Assert.That((await chat.WorkAsync()).Failure, Has.Property("Kind").EqualTo(FailureKind.Transient).And.Property("Message").Contain("come tomorrow"));
        Assert.That(chat.Time.Waits, Is.Empty);
    }

    [Test]
    public async Task Work_AnswerBreaksOff_IsTriedAgain([Values] ChatProtocol protocol)
    {
        await using var chat = await Chat.WithAsync(request => request.Number == 1 ? ModelAnswer.Fail(ModelFault.Cut) : Answers.Finish(), protocol);

        Assert.That((await chat.WorkAsync()).Failure, Is.Null);
        Assert.That(chat.Requests[1].Says("this was never said in whole"), Is.False);
    }

    [Test]
    public async Task Work_AnswerBreaksOffEachTime_FailsInPassing([Values] ChatProtocol protocol)
    {
        await using var chat = await Chat.WithAsync(_ => ModelAnswer.Fail(ModelFault.Cut), protocol);

        Assert.That((await chat.WorkAsync()).Failure, Has.Property("Kind").EqualTo(FailureKind.Transient).And.Property("Message").Contain("(tried 4 times)"));
    }

    [Test]
    public async Task Work_AnswerIsNone_Fails([Values] ChatProtocol protocol)
    {
        await using var chat = await Chat.WithAsync(_ => ModelAnswer.Fail(ModelFault.Garbage), protocol);

        var result = await chat.WorkAsync();

        // The client of Anthropic passes over what it does not know, so that the answer has no end.
        var (kind, message) = protocol == ChatProtocol.Anthropic ? (FailureKind.Transient, "broke off") : (FailureKind.Agent, "cannot be used");
        Assert.That(result.Failure?.Kind, Is.EqualTo(kind));
        Assert.That(result.Failure?.Message, Does.StartWith($"the answer of the model's endpoint {message}"));
        Assert.That(result.Usage.Tokens, Is.Null);
    }

    [Test]
    public async Task Work_Silent_FailsInPassing()
    {
        await using var chat = await Chat.WithAsync(request => request.Number == 1 ? ModelAnswer.Fail(ModelFault.Hang) : Answers.Finish());
        chat.Options.IdleTimeoutSeconds = 1;

        Assert.That((await chat.WorkAsync()).Failure, Is.Null, "it is tried again");
        Assert.That(chat.Requests, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Work_NobodyListens_FailsInPassing([Values] ChatProtocol protocol)
    {
        await using var chat = await Chat.WithAsync(_ => Answers.Finish(), protocol);
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        taken.Stop();
        chat.Options.Endpoint = $"http://127.0.0.1:{port}/v1";

        Assert.That((await chat.WorkAsync()).Failure, Has.Property("Kind").EqualTo(FailureKind.Transient).And.Property("Message").Contain("could not be reached"));
    }
}
