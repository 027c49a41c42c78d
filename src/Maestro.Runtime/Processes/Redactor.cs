namespace Maestro.Runtime.Processes;

/// <summary>Replaces secrets in one stream before anything of it is kept; also those that arrive in pieces.</summary>
/// <param name="secrets">What to replace.</param>
/// <param name="output">Where the rest goes.</param>
internal sealed class Redactor(SecretList secrets, IOutputSink output)
{
    private readonly int[] _next = new int[secrets.Count];
    private byte[] _held = [];

    /// <summary>Takes the next bytes of the stream. A tail that may be the beginning of a secret is held until more is known.</summary>
    internal void Push(ReadOnlySpan<byte> bytes)
    {
        if (_held.Length == 0)
            Scan(bytes, final: false);
        else
            Scan([.. _held, .. bytes], final: false);
    }

    /// <summary>The stream has ended: what was held is not a secret.</summary>
    internal void Finish()
    {
        Scan(_held, final: true);
        _held = [];
    }

    private void Scan(ReadOnlySpan<byte> bytes, bool final)
    {
        _next.AsSpan().Fill(-1);
        var from = 0;
        while (true)
        {
            var (at, length) = FirstMatch(bytes, from);
            var hold = final ? bytes.Length : from + secrets.StartOfPartial(bytes[from..]);
            if (hold <= at || at == bytes.Length)
            {
                output.Append(bytes[from..hold]);
                _held = bytes[hold..].ToArray();
                return;
            }

            output.Append(bytes[from..at]);
            output.Append("***"u8);
            from = at + length;
        }
    }

    private (int At, int Length) FirstMatch(ReadOnlySpan<byte> bytes, int from)
    {
        (int At, int Length) first = (bytes.Length, 0);
        for (var i = 0; i < _next.Length; i++)
        {
            // Each secret's next place is remembered: one that is rare is not searched for again after every match of another.
            if (_next[i] < from)
            {
                var at = bytes[from..].IndexOf(secrets[i]);
                _next[i] = at < 0 ? bytes.Length : from + at;
            }

            if (_next[i] < first.At)
                first = (_next[i], secrets[i].Length);
        }

        return first;
    }
}
