using System.Text;
using Maestro.Runtime.Conformance.Models;
using Maestro.Runtime.Conformance.Models.Exchange;

namespace Maestro.Runtime.Tests.Conformance.Models;

/// <summary>A program that talks to the model.</summary>
internal sealed class Client(ScriptedModel model, string prefix = "") : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = new(model.Address, prefix) };

    /// <summary>Asks, and reads the answer to its end.</summary>
    public async Task<(HttpResponseMessage Response, string Body)> AskAsync(ModelProtocol protocol, bool streaming, CancellationToken cancellationToken = default)
    {
        using var content = new StringContent(Asked.Body(protocol, streaming), Encoding.UTF8, "application/json");
        var response = await http.PostAsync(Asked.Path(protocol, streaming), content, cancellationToken);
        return (response, await response.Content.ReadAsStringAsync(cancellationToken));
    }

    /// <summary>Gets what is at a path.</summary>
    public Task<HttpResponseMessage> GetAsync(string path) => http.GetAsync(path);

    /// <summary>Posts any text to a path.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, string body) => http.PostAsync(path, new StringContent(body, Encoding.UTF8, "application/json"));

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();
}
