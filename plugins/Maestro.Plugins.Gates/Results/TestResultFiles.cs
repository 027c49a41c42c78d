using System.Xml;
using System.Xml.Linq;
using Maestro.Plugins.Gates.Running;

namespace Maestro.Plugins.Gates.Results;

/// <summary>Reads every result file of a folder.</summary>
internal static class TestResultFiles
{
    /// <summary>The sum of all files, or why one of them cannot be read.</summary>
    public static (TestResults Results, string? Problem) Read(string folder, ITestResultFormat format, string workspace)
    {
        var sum = TestResults.Empty;
        foreach (var file in ResultFiles.Of(folder, format.Ending))
        {
            try
            {
                if (ResultFiles.Problem(file) is { } problem)
                    return (sum, problem);
                using var reader = XmlReader.Create(file, UntrustedXml.Settings);
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
