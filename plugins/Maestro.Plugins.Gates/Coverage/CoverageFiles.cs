using System.Xml;
using Maestro.Plugins.Gates.Running;

namespace Maestro.Plugins.Gates.Coverage;

/// <summary>The values that <c>results:</c> may have for coverage, and the reading of every such file of a folder.</summary>
internal static class CoverageFiles
{
    public const string Allowed = "cobertura, lcov";

    public static ICoverageFormat? Find(string? name) => name switch
    {
        "cobertura" => new Cobertura(),
        "lcov" => new Lcov(),
        _ => null,
    };

    /// <summary>Adds what all files tell, and says how many there were, or why one cannot be read.</summary>
    public static (int Files, string? Problem) Read(CoveredLines sum, ICoverageFormat format, string folder)
    {
        var files = 0;
        foreach (var file in ResultFiles.Of(folder, format.Endings))
        {
            if (ResultFiles.Problem(file) is { } problem)
                return (files, problem);
            try
            {
                files += format.Add(sum, file) ? 1 : 0;
            }
            catch (Exception e) when (e is XmlException or IOException or UnauthorizedAccessException)
            {
                return (files, $"the result file {Path.GetFileName(file)} cannot be read: {e.Message}");
            }
        }

        return (files, null);
    }
}
