using Microsoft.AspNetCore.Http;

namespace Maestro.Runtime.Gateway.Relaying;

/// <summary>The head of a model's answer as the client gets it.</summary>
internal static class AnswerHead
{
    private static readonly HashSet<string> NotHandedOn = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Keep-Alive", "Proxy-Authenticate", "Proxy-Connection", "Trailer", "Transfer-Encoding", "Upgrade", "Set-Cookie", "Content-Length",
    };

    /// <summary>Sets status and headers.</summary>
    public static void Copy(HttpResponseMessage from, HttpResponse to)
    {
        to.StatusCode = (int)from.StatusCode;
        foreach (var (name, values) in from.Headers.Concat(from.Content.Headers))
        {
            if (!NotHandedOn.Contains(name))
                to.Headers[name] = values.ToArray();
        }
    }
}
