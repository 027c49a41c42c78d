using System.Xml;
using System.Xml.Linq;

namespace Maestro.Plugins.Gates.Results;

/// <summary>Reads every result file of a folder.</summary>
internal static class TestResultFiles
{
    // Written by code under test, so read as from a stranger: no DTD, no other resources, a bound on size.
    private static readonly XmlReaderSettings Untrusted = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        CheckCharacters = false,
        MaxCharactersInDocument = 128 * 1024 * 1024,
    };

    private static readonly EnumerationOptions NoLinks = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>The sum of all files, or why one of them cannot be read.</summary>
    public static (TestResults Results, string? Problem) Read(string folder, ITestResultFormat format, string workspace)
    {
        var sum = TestResults.Empty;
        foreach (var file in Directory.EnumerateFiles(folder, format.Pattern, NoLinks).Order(StringComparer.Ordinal))
        {
            try
            {
                // Nothing of length 0 is a result, and opening a FIFO would wait for ever.
                if (new FileInfo(file).Length == 0)
                    return (sum, $"the result file {Path.GetFileName(file)} is empty");
                using var reader = XmlReader.Create(file, Untrusted);
                sum = format.Add(sum, XDocument.Load(reader), workspace);
            }
            catch (Exception e) when (e is XmlException or IOException or UnauthorizedAccessException)
            {
                return (sum, $"the result file {Path.GetFileName(file)} cannot be read: {e.Message}");
            }
        }

        return (sum, null);
    }
}
