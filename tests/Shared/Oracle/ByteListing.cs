using System.Diagnostics;
using System.Text;

namespace Maestro.Tests.Oracle;

/// <summary>
/// A folder as lines: name, kind, mode, link target and SHA-256 of each entry. Made by <c>find</c> and <c>sha256sum</c>, since .NET cannot name a
/// file whose name is not UTF-8. Only plain files are opened, so a pipe that nobody writes to holds nothing up.
/// </summary>
internal static class ByteListing
{
    private const string Unreadable = "unreadable";

    /// <summary>The lines, by name; none when there is no folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="holds">Which entries are listed; null for all.</param>
    public static IReadOnlyList<string> Of(string folder, Func<ListedEntry, bool>? holds = null)
    {
        if (!Directory.Exists(folder))
            return [];
        var entries = Entries(folder).Where(entry => holds?.Invoke(entry) ?? true).OrderBy(entry => entry.Path, StringComparer.Ordinal).ToList();
        var hashes = Hashes(folder, entries.Where(entry => entry.Kind == "f"));
        return [.. entries.Select(entry => entry.Kind switch
        {
            "f" => $"{Shown(entry.Path)} {entry.Mode} {hashes.GetValueOrDefault(entry.Path, Unreadable)}",
            "l" => $"{Shown(entry.Path)} -> {Shown(entry.Target)}",
            _ => $"{Shown(entry.Path)} {entry.Kind} {entry.Mode}",
        })];
    }

    private static IEnumerable<ListedEntry> Entries(string folder)
    {
        var fields = Run(folder, "find", [".", "-mindepth", "1", "-printf", @"%P\0%y\0%m\0%l\0"], "").Split('\0');
        for (var i = 0; i + 3 < fields.Length; i += 4)
            yield return new(fields[i], fields[i + 1], fields[i + 2], fields[i + 3]);
    }

    private static Dictionary<string, string> Hashes(string folder, IEnumerable<ListedEntry> files) =>
        Run(folder, "xargs", ["-0", "-r", "sha256sum", "-z", "--"], string.Concat(files.Select(file => $"./{file.Path}\0")))
            .Split('\0', StringSplitOptions.RemoveEmptyEntries)
            .ToDictionary(line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 4)..], line => line[..32]);

    // What cannot be read is missing in the output; that is what is told of it.
    private static string Run(string folder, string program, string[] arguments, string input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = Encoding.Latin1,
            StandardOutputEncoding = Encoding.Latin1,
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        error.GetAwaiter().GetResult();
        return output.GetAwaiter().GetResult();
    }

    // As people write it where it is UTF-8, else byte by byte.
    private static string Shown(string bytes)
    {
        var text = Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(bytes));
        return text.Contains('\uFFFD', StringComparison.Ordinal) ? string.Concat(bytes.Select(b => b < 0x80 ? $"{b}" : $"\\x{(int)b:x2}")) : text;
    }
}
