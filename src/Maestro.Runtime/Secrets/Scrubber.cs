using System.Text;
using System.Text.Json;

namespace Maestro.Runtime.Secrets;

/// <summary>Takes credentials out of text before it is kept: values of the environment, known shapes, and what looks drawn by a machine.</summary>
internal sealed class Scrubber
{
    // What these hold is read back and acted on: paths, ids and the user's own configuration must stay what they are.
    private static readonly string[] Exact = ["run.started", "run.base", "run.head", "run.sealed", "checkpoint.", "preparation.", "repository.", "restore", "repaired"];

    private readonly string[] values;

    /// <param name="values">Credentials as they are.</param>
    internal Scrubber(IEnumerable<string> values) =>
        // As JSON too, where quotes and the like are escaped; the longest first.
        this.values = [.. values.SelectMany(value => new[] { value, JsonEncodedText.Encode(value).ToString() }).Distinct().OrderByDescending(value => value.Length)];

    /// <summary>Of the environment of this process.</summary>
    internal static Scrubber OfThisProcess() => new(SecretNames.ValuesIn(Environment.GetEnvironmentVariables()));

    /// <summary>The text without credentials; the very same when there is none.</summary>
    internal string Text(string text)
    {
        foreach (var value in values)
            text = text.Replace(value, TokenShapes.Redacted, StringComparison.Ordinal);
        return Randomness.Replace(TokenShapes.Replace(text));
    }

    /// <summary>The payload of a record without credentials; the very same when there is none, or when it must stay exact.</summary>
    /// <param name="type">The record's type.</param>
    /// <param name="json">The payload; stays JSON.</param>
    internal byte[] Payload(string type, byte[] json)
    {
        if (Array.Exists(Exact, beginning => type.StartsWith(beginning, StringComparison.Ordinal)))
            return json;
        var text = Encoding.UTF8.GetString(json);
        var scrubbed = Text(text);
        return ReferenceEquals(text, scrubbed) || text == scrubbed ? json : Encoding.UTF8.GetBytes(scrubbed);
    }
}
