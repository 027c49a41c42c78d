using System.Text;

namespace Maestro.Plugins.Agents.Exchange;

/// <summary>Reads the result file as what it is: written by a program that may be broken or hostile.</summary>
internal static class ResultFile
{
    private const long MostBytes = 1024 * 1024;

    public static async Task<ResultDocument> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            var file = new FileInfo(path);
            if (file.LinkTarget is not null)
                return Invalid("it is a symbolic link");
            if (Directory.Exists(path))
                return Invalid("it is a directory");
            if (!file.Exists)
                return ResultDocument.None;
            // FIFOs, sockets and devices have length 0 as well, and opening a FIFO would wait for ever: such a file is never opened.
            if (file.Length == 0)
                return Invalid("it is empty, or no regular file");
            if (file.Length > MostBytes)
                return Invalid($"it has {file.Length} bytes, and {MostBytes} are allowed");

            // Bytes that are no UTF-8 become replacement characters here; the JSON reader would throw on them later.
            return ResultJson.Parse(await File.ReadAllTextAsync(path, Encoding.UTF8, cancellationToken));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Invalid($"it cannot be read: {e.Message}");
        }
    }

    private static ResultDocument Invalid(string why) => new() { Invalid = why };
}
