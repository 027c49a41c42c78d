using System.Collections;

namespace Maestro.Runtime.Secrets;

/// <summary>Which variables of an environment hold credentials, by what such variables are called.</summary>
internal static class SecretNames
{
    // Shorter ones are words, and would be taken out of every text.
    private const int Shortest = 8;

    private static readonly string[] Words = ["KEY", "TOKEN", "SECRET", "PASSWORD"];

    /// <summary>Whether the name is one that credentials usually go by.</summary>
    internal static bool Is(string name) => Array.Exists(Words, word => name.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>The values of such variables, and what is sent as a header to a collector of telemetry.</summary>
    internal static IReadOnlyList<string> ValuesIn(IDictionary environment) =>
        [.. environment.Keys.Cast<string>().SelectMany(name => Values(name, (string?)environment[name] ?? "")).Where(value => value.Length >= Shortest).Distinct()];

    private static IEnumerable<string> Values(string name, string value) => IsHeaders(name)
        ? value.Split(',').Select(header => Uri.UnescapeDataString(header[(header.IndexOf('=') + 1)..].Trim()))
        : Is(name) ? [value] : [];

    // name=value,name=value; the values are percent-encoded.
    private static bool IsHeaders(string name) =>
        name.StartsWith("OTEL_", StringComparison.OrdinalIgnoreCase) && name.EndsWith("_HEADERS", StringComparison.OrdinalIgnoreCase);
}
