using System.Globalization;

namespace Maestro.Runtime.Processes.Doors;

/// <summary>A host that may be reached out of a sandbox without a network.</summary>
/// <param name="Name">Its name, in lower case; one that begins with <c>*.</c> stands for all below it.</param>
/// <param name="Port">The port.</param>
internal sealed record AllowedHost(string Name, int Port)
{
    private const int Https = 443;

    /// <summary>Reads one: <c>name</c>, <c>name:port</c>, <c>*.name</c>.</summary>
    /// <returns>Null where it is none.</returns>
    public static AllowedHost? Parse(string text)
    {
        var colon = text.LastIndexOf(':');
        var name = (colon < 0 ? text : text[..colon]).ToLowerInvariant();
        var port = Https;
        if (colon >= 0 && !(int.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out port) && port is > 0 and < 65536))
            return null;
        return Uri.CheckHostName(name.StartsWith("*.", StringComparison.Ordinal) ? name[2..] : name) is UriHostNameType.Dns or UriHostNameType.IPv4 ? new(name, port) : null;
    }

    /// <summary>Whether it is, or stands for, a host.</summary>
    public bool Is(string host, int port) => port == Port
        && (Name.StartsWith("*.", StringComparison.Ordinal) ? host.EndsWith(Name[1..], StringComparison.OrdinalIgnoreCase) : host.Equals(Name, StringComparison.OrdinalIgnoreCase));
}
