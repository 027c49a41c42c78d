using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Maestro.Runtime.Conformance.Models.Exchange;
using Maestro.Runtime.Conformance.Models.Protocols;
using Microsoft.AspNetCore.Http;

namespace Maestro.Runtime.Conformance.Models;

/// <summary>Answers one request after the other as the script says.</summary>
/// <param name="script">Gives the answers.</param>
/// <param name="log">Keeps what was asked.</param>
/// <param name="closing">Ends what hangs.</param>
internal sealed class Answering(Func<ModelRequest, ModelAnswer> script, ModelLog log, CancellationToken closing)
{
    private const string Json = "application/json";
    private const string AnyModel = "scripted";

    /// <summary>Answers.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, closing);
        try
        {
            var (protocol, request) = await RequestReader.ReadAsync(context.Request, leaving.Token);
            await AnswerAsync(context, protocol, log.Asked(request), leaving.Token);
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The client left, or we close: nobody is there to be answered.
            context.Abort();
        }
    }

    private Task AnswerAsync(HttpContext context, IWireProtocol protocol, ModelRequest request, CancellationToken leaving) => request.Operation switch
    {
        ModelOperation.Answer when request.Body.ValueKind == System.Text.Json.JsonValueKind.Undefined => RefuseAsync(context, protocol, 400, "the body is no JSON", leaving),
        ModelOperation.Answer => AnswerAsync(context, protocol, request, Ask(request), leaving),
        // Near enough: nobody's text has fewer letters than a quarter of what it is written in.
        ModelOperation.CountTokens => WriteAsync(context, 200, Json, protocol.Count(request.Body.GetRawText().Length / 4), leaving),
        ModelOperation.ListModels => WriteAsync(context, 200, Json, protocol.Models(AnyModel), leaving),
        _ => RefuseAsync(context, protocol, 404, $"nothing is at {request.Path}", leaving),
    };

    // A script that fails is heard where its answer would be; otherwise the program would wait for a reason that nobody learns.
    private ModelAnswer Ask(ModelRequest request)
    {
        try
        {
            return script(request);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return ModelAnswer.Fail(ModelFault.Status(500, $"the script failed: {e.Message}"));
        }
    }

    private async Task AnswerAsync(HttpContext context, IWireProtocol protocol, ModelRequest request, ModelAnswer answer, CancellationToken leaving)
    {
        await Task.Delay(answer.Delay, leaving);
        switch (answer.Fault)
        {
            case null:
                await WriteAsync(context, protocol, request, answer, cut: false, leaving);
                log.Answered(answer.Usage);
                if (answer.StaysOpen)
                    await Task.Delay(Timeout.InfiniteTimeSpan, leaving);
                break;
            case { Kind: ModelFaultKind.Status } status:
                if (status.RetryAfter is { } after)
                    context.Response.Headers.RetryAfter = Math.Ceiling(after.TotalSeconds).ToString(CultureInfo.InvariantCulture);
                await RefuseAsync(context, protocol, status.Code, status.Message, leaving);
                break;
            case { Kind: ModelFaultKind.Cut }:
                await WriteAsync(context, protocol, request, answer, cut: true, leaving);
                context.Abort();
                break;
            case { Kind: ModelFaultKind.Garbage }:
                context.Response.ContentType = request.Streaming ? protocol.StreamType : Json;
                await context.Response.WriteAsync("data: {\"this is\": [no JSON\n\n<html>and no end of it", leaving);
                break;
            default:
                await Task.Delay(Timeout.InfiniteTimeSpan, leaving);
                break;
        }
    }

    private static async Task WriteAsync(HttpContext context, IWireProtocol protocol, ModelRequest request, ModelAnswer answer, bool cut, CancellationToken leaving)
    {
        context.Response.ContentType = request.Streaming ? protocol.StreamType : Json;
        List<string> pieces = request.Streaming ? [.. protocol.Pieces(request, answer)] : [protocol.Whole(request, answer).ToJsonString()];
        if (cut)
            pieces = Half(string.Concat(pieces));
        foreach (var piece in pieces)
        {
            await context.Response.WriteAsync(piece, leaving);
            await context.Response.Body.FlushAsync(leaving);
        }
    }

    private static List<string> Half(string whole) => [whole[..(whole.Length / 2)]];

    private static Task RefuseAsync(HttpContext context, IWireProtocol protocol, int status, string message, CancellationToken leaving) =>
        WriteAsync(context, status, Json, protocol.Error(status, message), leaving);

    private static Task WriteAsync(HttpContext context, int status, string type, JsonObject body, CancellationToken leaving)
    {
        var bytes = Encoding.UTF8.GetBytes(body.ToJsonString());
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        return context.Response.Body.WriteAsync(bytes, leaving).AsTask();
    }
}
