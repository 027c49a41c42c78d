using Maestro.Plugins.Gates.Running;
using Microsoft.Build.Framework;
using Microsoft.Build.Logging.StructuredLogger;

namespace Maestro.Plugins.Gates.MSBuild;

/// <summary>Errors and warnings of one binary log.</summary>
internal static class BinaryLog
{
    public const int Most = 50;

    // The build of a large solution writes some ten megabytes; what is far above that was not written by one.
    private const long Largest = 512L * 1024 * 1024;

    // A failed test as `dotnet test` has it: a matter of the test gate, not a compile error.
    private const string TestErrorCode = "TESTERROR";

    // The reader puts messages together from the library's words, and fails without them.
    private static readonly Lock Words = new();
    private static bool wordsAreThere;

    /// <summary>What the log tells, errors first; null when it cannot be read to its end.</summary>
    public static IReadOnlyList<GateFinding>? Read(string file, string root, bool warningsToo)
    {
        LoadWords();
        var (errors, warnings, whole) = (new List<GateFinding>(), new List<GateFinding>(), true);
        var reader = new BinLogReader();
        reader.OnException += _ => whole = false;
        reader.ErrorRaised += (_, e) => Add(errors, e.Message, e.Code, Place(e.File, e.ProjectFile), e.LineNumber);
        reader.WarningRaised += (_, e) => Add(warnings, e.Message, e.Code, Place(e.File, e.ProjectFile), e.LineNumber);
        try
        {
            if (new FileInfo(file).Length > Largest)
                return null;
            reader.Replay(file);
        }
        catch (Exception e) when (e is IOException or InvalidDataException or NotSupportedException or UnauthorizedAccessException)
        {
            // A build that was stopped leaves half a log, and one by a newer SDK may be unknown: the text is read instead.
            return null;
        }

        return whole ? [.. errors, .. warningsToo ? warnings : []] : null;

        void Add(List<GateFinding> to, string? message, string? code, string? place, int line)
        {
            if (to.Count < Most * 20 && code != TestErrorCode)
                to.Add(new(Bounded(message), string.IsNullOrEmpty(code) ? null : code, place is null ? null : WorkspacePath.Relative(root, place), line));
        }
    }

    // Relative to the project, where it is relative at all.
    private static string? Place(string? file, string? project) => string.IsNullOrEmpty(file) || file is "MSBUILD" or "CSC" or "VBC" or "EXEC"
        ? null
        : Path.IsPathRooted(file) || string.IsNullOrEmpty(project) ? file : Path.Combine(Path.GetDirectoryName(project) ?? "", file);

    private static string Bounded(string? message) => message is null or "" ? "an error without a message" : message.Length > 2000 ? message[..2000] + "…" : message.Trim();

    private static void LoadWords()
    {
        lock (Words)
        {
            if (!wordsAreThere)
                Strings.Initialize();
            wordsAreThere = true;
        }
    }
}
