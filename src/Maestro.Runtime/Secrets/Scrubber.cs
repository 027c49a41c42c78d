using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Maestro.Runtime.Secrets;

/// <summary>Takes credentials out of text before it is kept: values of the environment, known shapes, and what looks drawn by a machine.</summary>
internal sealed class Scrubber
{
    private readonly string[] values;

    /// <param name="values">Credentials as they are.</param>
    internal Scrubber(IEnumerable<string> values) =>
        // Also as JSON and HTML have it, where quotes and the like are escaped; the longest first.
        this.values = [.. values.SelectMany(Forms).Distinct().OrderByDescending(value => value.Length)];

    /// <summary>Of the environment of this process.</summary>
    internal static Scrubber OfThisProcess() => new(SecretNames.ValuesIn(Environment.GetEnvironmentVariables()));

    /// <summary>The text without credentials; the very same when there is none.</summary>
    internal string Text(string text)
    {
        foreach (var value in values)
            text = text.Replace(value, TokenShapes.Redacted, StringComparison.Ordinal);
        return Randomness.Replace(TokenShapes.Replace(text));
    }

    /// <summary>JSON without credentials; the very same when there is none. It stays JSON.</summary>
    internal byte[] Json(byte[] json)
    {
        var text = Encoding.UTF8.GetString(json);
        var scrubbed = Text(text);
        return text == scrubbed ? json : Encoding.UTF8.GetBytes(scrubbed);
    }

    private static IEnumerable<string> Forms(string value) =>
    [
        value, JsonEncodedText.Encode(value).ToString(), JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString(), WebUtility.HtmlEncode(value),
    ];
}
