using System.Text;
using System.Text.Json;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Maestro.Runtime.Execution.Advice;

/// <summary>Tells what form an answer has, and reads one.</summary>
internal static class AnswerReader
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        MaxDepth = 32,
    };

    /// <summary>The JSON schema of an answer.</summary>
    public static string Schema<T>() => Options.GetJsonSchemaAsNode(typeof(T), new() { TreatNullObliviousAsNonNullable = true }).ToJsonString(new() { WriteIndented = true });

    /// <summary>Reads an answer out of what an agent wrote: the document itself, or the one within other words.</summary>
    /// <returns>The answer, or what is wrong with it.</returns>
    public static (T? Answer, string? Problem) Read<T>(string text)
        where T : class
    {
        var (from, to) = (text.IndexOf('{', StringComparison.Ordinal), text.LastIndexOf('}'));
        if (from < 0 || to < from)
            return (null, "there is no JSON document in it");
        try
        {
            return JsonSerializer.Deserialize<T>(Encoding.UTF8.GetBytes(text[from..(to + 1)]), Options) is { } answer ? (answer, null) : (null, "it is null");
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or FormatException)
        {
            return (null, e.Message);
        }
    }
}
