namespace EndToEnd.Telemetry;

/// <summary>One request to a collector.</summary>
internal sealed record Post(string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body);
