using System.Globalization;
using System.Text;

namespace Maestro.Runtime.Processes.Linux;

/// <summary>Reads files of <c>/proc</c>; a process that has gone meanwhile, or is not ours to look into, reads as nothing.</summary>
internal static class ProcFile
{
    /// <summary>The ids of all processes.</summary>
    internal static List<int> Pids()
    {
        var pids = new List<int>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder.AsSpan()), NumberStyles.None, CultureInfo.InvariantCulture, out var pid))
                pids.Add(pid);
        }

        return pids;
    }

    /// <summary>A file of a process as text, or null.</summary>
    internal static string? ReadText(int pid, string name) => ReadBytes(pid, name) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    /// <summary>Whether the environment the process was started with has the variable, and with which value.</summary>
    /// <returns>The value, or null.</returns>
    internal static string? Variable(int pid, string name)
    {
        if (ReadText(pid, "environ") is not { } text)
            return null;
        var prefix = name + "=";
        foreach (var range in text.AsSpan().Split('\0'))
        {
            if (text.AsSpan(range).StartsWith(prefix, StringComparison.Ordinal))
                return text[range][prefix.Length..];
        }

        return null;
    }

    private static byte[]? ReadBytes(int pid, string name)
    {
        try
        {
            return File.ReadAllBytes(string.Create(CultureInfo.InvariantCulture, $"/proc/{pid}/{name}"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
