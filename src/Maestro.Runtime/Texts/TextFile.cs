using System.Text;

namespace Maestro.Runtime.Texts;

/// <summary>The text of a file that can be written back byte for byte.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Encoding">How it says it: as its first bytes tell, else UTF-8.</param>
internal sealed record TextFile(string Text, Encoding Encoding)
{
    /// <summary>Whether there is a file that could be read, here or where a link leads: one that leads nowhere counts as a file that exists.</summary>
    public static bool IsThere(string path) => File.Exists(path) && (File.ResolveLinkTarget(path, returnFinalTarget: true)?.Exists ?? true);

    /// <summary>Reads it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>The text; null where something of it would be lost when it is written back.</returns>
    public static async Task<TextFile?> ReadAsync(string path, CancellationToken ct)
    {
        var bytes = await File.ReadAllBytesAsync(path, ct);
        using var reader = new StreamReader(new MemoryStream(bytes), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), detectEncodingFromByteOrderMarks: true);
        var text = await reader.ReadToEndAsync(ct);
        var file = new TextFile(text, reader.CurrentEncoding);
        return file.Bytes(text).AsSpan().SequenceEqual(bytes) ? file : null;
    }

    /// <summary>A text as this file would hold it.</summary>
    public byte[] Bytes(string text) => [.. Encoding.GetPreamble(), .. Encoding.GetBytes(text)];

    /// <summary>Puts a text in the file's place: a crash leaves the one or the other.</summary>
    public async Task WriteAsync(string path, string text, CancellationToken ct)
    {
        var beside = $"{path}.{Guid.NewGuid():n}.tmp";
        try
        {
            await File.WriteAllBytesAsync(beside, Bytes(text), ct);
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(beside, File.GetUnixFileMode(path));
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
