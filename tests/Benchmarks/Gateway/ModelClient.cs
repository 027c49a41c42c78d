using System.Diagnostics;
using System.Text;
using Maestro;

namespace Benchmarks.Gateway;

/// <summary>Calls an endpoint as an agent does: a prompt of 20 KB there, the answer read to its end.</summary>
/// <param name="endpoint">The model's, or the gateway's.</param>
internal sealed class ModelClient(ModelEndpoint endpoint) : IDisposable
{
    private static readonly byte[] Prompt = Encoding.UTF8.GetBytes($$$"""{"model":"m","max_tokens":1000,"messages":[{"role":"user","content":"{{{new string('a', 20_000)}}}"}]}""");

    private readonly HttpClient client = new();

    /// <summary>Makes one call.</summary>
    /// <param name="query">What is asked of <see cref="SteadyModel"/>.</param>
    /// <returns>How long it took, and how many bytes came.</returns>
    public async Task<(TimeSpan Took, long Bytes)> CallAsync(string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(endpoint.Address, "/v1/messages" + query)) { Content = new ByteArrayContent(Prompt) };
        request.Headers.Add("x-api-key", endpoint.Key);
        request.Content.Headers.ContentType = new("application/json");
        var began = Stopwatch.GetTimestamp();
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using var body = await response.Content.ReadAsStreamAsync();
        var buffer = new byte[16 * 1024];
        long bytes = 0;
        for (int read; (read = await body.ReadAsync(buffer)) > 0;)
            bytes += read;
        return (Stopwatch.GetElapsedTime(began), bytes);
    }

    /// <inheritdoc/>
    public void Dispose() => client.Dispose();
}
