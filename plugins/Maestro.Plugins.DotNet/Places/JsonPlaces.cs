using System.Text;
using System.Text.Json;

namespace Maestro.Plugins.DotNet.Places;

/// <summary>The versions in a tool manifest (<c>tools</c>) and those of project SDKs in <c>global.json</c> (<c>msbuild-sdks</c>).</summary>
internal static class JsonPlaces
{
    /// <summary>The manifest's name.</summary>
    public const string Tools = "dotnet-tools.json";

    /// <summary>The other file's name.</summary>
    public const string Global = "global.json";

    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Finds them.</summary>
    /// <param name="file">The file's path.</param>
    /// <param name="text">Its text.</param>
    /// <returns>The places; empty where it is no JSON.</returns>
    public static IReadOnlyList<VersionPlace> Of(string file, string text)
    {
        var found = new List<VersionPlace>();
        var bytes = Encoding.UTF8.GetBytes(text);
        try
        {
            var reader = new Utf8JsonReader(bytes, Options);
            var path = new List<string>();
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    // What stands in a list has no name of its own.
                    path = [.. path.Take(reader.CurrentDepth - 1), .. Enumerable.Repeat("", Math.Max(0, reader.CurrentDepth - 1 - path.Count)), reader.GetString()!];
                }
                else if (reader.TokenType == JsonTokenType.String && !reader.ValueIsEscaped && path.Count == reader.CurrentDepth && Meant(file, path) is var (package, kind))
                    // The token begins with its quote.
                    found.Add(new(file, package, kind, reader.GetString()!, Encoding.UTF8.GetCharCount(bytes.AsSpan(0, (int)reader.TokenStartIndex + 1)), reader.GetString()!.Length));
            }
        }
        catch (JsonException)
        {
            return [];
        }
        return found;
    }

    private static (string Package, PlaceKind Kind)? Meant(string file, List<string> path) => (Path.GetFileName(file), path) switch
    {
        (Tools, ["tools", var tool, "version"]) => (tool, PlaceKind.Tool),
        (Global, ["msbuild-sdks", var sdk]) => (sdk, PlaceKind.Sdk),
        _ => null,
    };
}
