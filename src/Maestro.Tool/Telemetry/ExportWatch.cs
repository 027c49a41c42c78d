namespace Maestro.Tool.Telemetry;

/// <summary>
/// Posts what is exported, and tells what went wrong: the exporter keeps that to itself. The client within is the exporter's own, so that
/// certificates and time limits stay as the variables say.
/// </summary>
/// <param name="within">Does the posting.</param>
/// <param name="failed">Told what went wrong, in a sentence.</param>
internal sealed class ExportWatch(HttpClient within, Action<string> failed) : HttpMessageHandler
{
    /// <inheritdoc/>
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return Look(request, within.Send(Copy(request), HttpCompletionOption.ResponseHeadersRead, cancellationToken));
        }
        catch (Exception e)
        {
            failed($"{Place(request)}: {e.Message}");
            throw;
        }
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return Look(request, await within.SendAsync(Copy(request), HttpCompletionOption.ResponseHeadersRead, cancellationToken));
        }
        catch (Exception e)
        {
            failed($"{Place(request)}: {e.Message}");
            throw;
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            within.Dispose();
        base.Dispose(disposing);
    }

    // A client refuses a request that another has sent.
    private static HttpRequestMessage Copy(HttpRequestMessage request)
    {
        var copy = new HttpRequestMessage(request.Method, request.RequestUri) { Content = request.Content, Version = request.Version, VersionPolicy = request.VersionPolicy };
        foreach (var header in request.Headers)
            copy.Headers.TryAddWithoutValidation(header.Key, header.Value);
        return copy;
    }

    private HttpResponseMessage Look(HttpRequestMessage request, HttpResponseMessage response)
    {
        if (!response.IsSuccessStatusCode)
            failed($"{Place(request)} answered {(int)response.StatusCode}");
        return response;
    }

    // Without user, password and query: an endpoint may carry credentials.
    private static string Place(HttpRequestMessage request) =>
        request.RequestUri is { } uri ? uri.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped) : "the collector";
}
