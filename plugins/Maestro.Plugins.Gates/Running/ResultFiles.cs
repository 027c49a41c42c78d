namespace Maestro.Plugins.Gates.Running;

/// <summary>Result files that a command left behind. They are a stranger's: no links are followed, and size is bounded.</summary>
internal static class ResultFiles
{
    private const long Largest = 256L * 1024 * 1024;

    private static readonly EnumerationOptions NoLinks = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>The files whose name ends in one of these, in the order of their paths.</summary>
    public static IReadOnlyList<string> Of(string folder, params IReadOnlyList<string> endings) =>
        [.. Directory.EnumerateFiles(folder, "*", NoLinks).Where(f => endings.Any(e => f.EndsWith(e, StringComparison.OrdinalIgnoreCase))).Order(StringComparer.Ordinal)];

    /// <summary>Why a file is not even opened; null when it may be.</summary>
    public static string? Problem(string file) => new FileInfo(file).Length switch
    {
        // Nothing of length 0 is a result, and opening a FIFO would wait for ever.
        0 => $"the result file {Path.GetFileName(file)} is empty",
        > Largest => $"the result file {Path.GetFileName(file)} is larger than {Largest / 1024 / 1024} MB",
        _ => null,
    };
}
