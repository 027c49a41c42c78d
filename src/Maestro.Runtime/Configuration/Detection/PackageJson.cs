using System.Text.Json;

namespace Maestro.Runtime.Configuration.Detection;

/// <summary>Reads the scripts of a <c>package.json</c>.</summary>
internal static class PackageJson
{
    private static readonly Dictionary<string, string> None = [];

    /// <summary>The scripts by name; none when the file is not valid, which is for npm to complain about.</summary>
    public static IReadOnlyDictionary<string, string> Scripts(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file), new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("scripts", out var scripts) && scripts.ValueKind == JsonValueKind.Object
                ? scripts.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.String).DistinctBy(p => p.Name).ToDictionary(p => p.Name, p => p.Value.GetString()!)
                : None;
        }
        catch (JsonException)
        {
            return None;
        }
    }
}
