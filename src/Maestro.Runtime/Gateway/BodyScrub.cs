using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Maestro.Runtime.Processes;

namespace Maestro.Runtime.Gateway;

/// <summary>Takes credentials out of what goes through the gateway: what an agent came to read by chance is not sent to a model.</summary>
/// <param name="values">Credentials as they are.</param>
internal sealed class BodyScrub(IEnumerable<string> values)
{
    // As they are, and as JSON has them: some escape no more than they must.
    private readonly SecretList secrets = new(values.SelectMany(value =>
        new[] { value, JsonEncodedText.Encode(value).ToString(), JsonEncodedText.Encode(value, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString() }));

    /// <summary>The bytes without them; the very same when there are none.</summary>
    public byte[] Of(byte[] body)
    {
        for (var i = 0; i < secrets.Count; i++)
        {
            if (body.AsSpan().IndexOf(secrets[i]) >= 0)
                return Scrubbed(body);
        }

        return body;
    }

    /// <summary>The text without them.</summary>
    public string Of(string text) => Encoding.UTF8.GetString(Of(Encoding.UTF8.GetBytes(text)));

    /// <summary>These and one more.</summary>
    public BodyScrub And(string value) => value.Length == 0 ? this : new(values.Append(value));

    private byte[] Scrubbed(byte[] body)
    {
        var kept = new Kept();
        var redactor = new Redactor(secrets, kept);
        redactor.Push(body);
        redactor.Finish();
        return kept.Bytes.ToArray();
    }

    private sealed class Kept : IOutputSink
    {
        public MemoryStream Bytes { get; } = new();

        public void Append(ReadOnlySpan<byte> bytes) => Bytes.Write(bytes);
    }
}
