using System.Text;

namespace Maestro.Plugins.Chat.Files;

/// <summary>A text file as a model sees it, lines ended by a line feed, with what is needed to write it back as it was.</summary>
/// <param name="Text">Its text.</param>
/// <param name="CarriageReturns">Whether every line of the file ends with a carriage return as well.</param>
/// <param name="Mark">Whether it starts with a byte order mark.</param>
internal sealed record TextFile(string Text, bool CarriageReturns, bool Mark)
{
    /// <summary>How large a file may be to be changed.</summary>
    public const long Most = 8 * 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads one.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="ct">Ends the reading.</param>
    /// <returns>The file, or why it cannot be taken as text.</returns>
    public static async Task<(TextFile? File, string? Problem)> ReadAsync(WorkspacePath path, CancellationToken ct)
    {
        var info = new FileInfo(path.Full);
        if (!info.Exists)
            return (null, $"error: there is no file {path.Relative}");
        if (info.Length > Most)
            return (null, $"error: {path.Relative} is too large to be changed as text ({info.Length} bytes)");
        // What has no length is not opened: it may be a pipe, which is not opened before somebody writes to it.
        var bytes = info.Length == 0 ? [] : await File.ReadAllBytesAsync(path.Full, ct);
        if (bytes.AsSpan().Contains((byte)0))
            return (null, $"error: {path.Relative} is a binary file");
        try
        {
            return (Of(bytes), null);
        }
        catch (DecoderFallbackException)
        {
            return (null, $"error: {path.Relative} is not UTF-8");
        }
    }

    /// <summary>Writes it with another text.</summary>
    /// <param name="path">Where.</param>
    /// <param name="text">The text, with line feeds.</param>
    /// <param name="ct">Ends the writing before it has begun.</param>
    public async Task WriteAsync(WorkspacePath path, string text, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        Directory.CreateDirectory(Path.GetDirectoryName(path.Full)!);
        // What has no length may be a pipe, which is never written to.
        if (new FileInfo(path.Full) is { Exists: true, Length: 0 } empty)
            empty.Delete();
        // Half a file is worse than a late end.
        await File.WriteAllTextAsync(path.Full, CarriageReturns ? text.Replace("\n", "\r\n") : text, new UTF8Encoding(Mark), CancellationToken.None);
    }

    private static TextFile Of(byte[] bytes)
    {
        var mark = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble);
        var text = Strict.GetString(bytes.AsSpan(mark ? Encoding.UTF8.Preamble.Length : 0));
        var all = text.Contains('\n') && text.AsSpan().Count('\n') == text.AsSpan().Count("\r\n");
        return new(all ? text.Replace("\r\n", "\n") : text, all, mark);
    }
}
