using System.Net.Http.Headers;
using Microsoft.AspNetCore.Http;

namespace Maestro.Runtime.Gateway.Upstreams;

/// <summary>A client's request as the model gets it: another address, the real key where the client put its own, nothing else changed.</summary>
internal static class ForwardedRequest
{
    // Of one connection (RFC 9110, 7.6.1), or ours to set. Without Accept-Encoding answers come as they are, and can be read on their way.
    private static readonly HashSet<string> NotForwarded = new(StringComparer.OrdinalIgnoreCase)
    {
        "Host", "Connection", "Keep-Alive", "Proxy-Connection", "Proxy-Authorization", "TE", "Trailer", "Transfer-Encoding", "Upgrade", "Expect", "Accept-Encoding", "Content-Length",
    };

    /// <summary>Makes it. It can be sent once.</summary>
    /// <param name="from">The client's.</param>
    /// <param name="body">Its body.</param>
    /// <param name="route">Where it goes.</param>
    public static HttpRequestMessage Of(HttpRequest from, byte[] body, Route route)
    {
        var target = new Uri(new Uri(route.Upstream.Address.GetLeftPart(UriPartial.Authority)), from.Path.ToUriComponent() + Keyed(from.QueryString.Value ?? "", route));
        var request = new HttpRequestMessage(new(from.Method), target);
        if (body.Length > 0)
            request.Content = new ByteArrayContent(body);
        foreach (var (name, values) in from.Headers)
        {
            if (NotForwarded.Contains(name))
                continue;
            foreach (var value in values)
            {
                var own = value?.Contains(route.Token, StringComparison.Ordinal) == true;
                // An endpoint that wants no key is sent none.
                if (own && route.Upstream.Key.Length == 0)
                    continue;
                Add(request, name, own ? value!.Replace(route.Token, route.Upstream.Key, StringComparison.Ordinal) : value);
            }
        }

        return request;
    }

    private static string Keyed(string query, Route route) => query.Replace(route.Token, Uri.EscapeDataString(route.Upstream.Key), StringComparison.Ordinal);

    private static void Add(HttpRequestMessage request, string name, string? value)
    {
        if (!request.Headers.TryAddWithoutValidation(name, value))
            request.Content?.Headers.TryAddWithoutValidation(name, value);
    }
}
