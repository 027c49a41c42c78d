using System.Net;
using Maestro.Runtime.Gateway.Relaying;
using Maestro.Runtime.Gateway.Upstreams;
using Maestro.Runtime.Gateway.Wire;
using Microsoft.AspNetCore.Http;
using NLog;

namespace Maestro.Runtime.Gateway;

/// <summary>One request of an agent: reserved for, sent on, handed back as it comes, settled.</summary>
internal sealed class Exchange(HttpContext http, Route route, GatewayServices services)
{
    // A request this size is no prompt.
    private const int MostBody = 256 * 1024 * 1024;
    private const int MostErrorBody = 1024 * 1024;

    private readonly ModelCall call = ModelCall.Of(http.Request);
    private readonly BodyScrub scrub = services.Scrub.And(route.Upstream.Key);

    /// <summary>Carries it out.</summary>
    public async Task CarryAsync()
    {
        using var patience = new Patience(services.Silence, services.Clock);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, route.Closed, patience.Over);
        var began = services.Clock.GetTimestamp();
        var answer = new Answer();
        IMeteredCall? metered = null;
        try
        {
            var body = scrub.Of(await BodyAsync(ending.Token));
            answer.Model = RequestedModel.In(body, http.Request.Path);
            if (call.Metered && (metered = await route.Meter.BeginAsync(Guess(body), ending.Token)) is null)
                answer.Refused = Refusal.Limit(route.Meter.Refused);
            else
                await SendAsync(body, answer, patience, ending.Token);
        }
        catch (OperationCanceledException) when (patience.Over.IsCancellationRequested)
        {
            answer.Refused = Refusal.Silent(patience.Most);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            answer.Broken = route.Closed.IsCancellationRequested ? "the attempt is over" : "the agent went away";
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            answer.Refused = Refusal.Unreachable(scrub.Of(e.Message));
        }
        finally
        {
            // One that the agent gave up says nothing.
            if (call.Metered && answer.Broken is null)
                route.Trouble = Trouble.Of(answer);
            // Also of a call that broke off: what is not known counts with what was held for it.
            metered?.End(services.UsageOf(answer));
        }

        await FinishAsync(answer);
        Log(answer, services.Clock.GetElapsedTime(began));
    }

    private async Task SendAsync(byte[] body, Answer answer, Patience patience, CancellationToken ct)
    {
        using var response = await services.Upstream.SendAsync(route.Upstream, () => ForwardedRequest.Of(http.Request, body, route), PutOff, patience, ct);
        answer.Status = response.StatusCode;
        AnswerHead.Copy(response, http.Response);
        await using var stream = await response.Content.ReadAsStreamAsync(ct);
        if (response.IsSuccessStatusCode)
        {
            await Relay.RunAsync(response, stream, http.Response, patience, used => answer.Used = used, ct);
            return;
        }

        // An endpoint may repeat the key it did not like.
        answer.Used = TokenUse.None;
        await http.Response.Body.WriteAsync(scrub.Of(await ErrorAsync(stream, patience, ct)), ct);
    }

    private void PutOff(HttpStatusCode status, TimeSpan wait) =>
        services.Log.Info("{Host} puts calls off ({Status}): nobody calls it for {Seconds} s", route.Upstream.Address.Host, (int)status, Math.Round(wait.TotalSeconds, 1));

    private async Task<byte[]> BodyAsync(CancellationToken ct)
    {
        using var body = new MemoryStream((int)Math.Min(http.Request.ContentLength ?? 0, MostBody));
        await http.Request.Body.CopyToAsync(body, ct);
        return body.ToArray();
    }

    private static async Task<byte[]> ErrorAsync(Stream stream, Patience patience, CancellationToken ct)
    {
        using var body = new MemoryStream();
        var buffer = new byte[8 * 1024];
        patience.Begin();
        for (int read; body.Length < MostErrorBody && (read = await stream.ReadAsync(buffer, ct)) > 0; patience.Begin())
            body.Write(buffer, 0, read);
        return body.ToArray();
    }

    private async Task FinishAsync(Answer answer)
    {
        if (answer.Refused is { } refused && !http.Response.HasStarted)
        {
            http.Response.Clear();
            await refused.WriteAsync(http.Response, call.Protocol, http.RequestAborted);
        }
        else if (answer.Refused is not null || answer.Broken is not null)
        {
            // The client must not take what it has for the whole.
            http.Abort();
        }
    }

    private void Log(Answer answer, TimeSpan took) => services.Log.Info(
        "{Method} {Path} of {Host}, model {Model}: {Outcome}, {Tokens} tokens, {Milliseconds} ms",
        http.Request.Method, http.Request.Path.Value, route.Upstream.Address.Host, answer.Model ?? "(not named)",
        answer.Refused?.Message ?? answer.Broken ?? ((int?)answer.Status)?.ToString() ?? "no answer", call.Metered ? answer.Used.Total?.ToString() ?? "unknown" : "no", (long)took.TotalMilliseconds);

    // Tokens are three or four bytes of text; half as many bytes is more than enough for a first guess.
    private static long Guess(byte[] body) => body.Length / 2;
}
