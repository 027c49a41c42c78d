using System.Xml.Linq;
using UpgradeBench.Running;
using UpgradeBench.Shapes;

namespace UpgradeBench.Proving;

/// <summary>Builds and tests a tree, whatever anybody says of it.</summary>
internal static class Proof
{
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>Does so.</summary>
    /// <param name="shape">The shape it is one of.</param>
    /// <param name="folder">The tree.</param>
    /// <param name="beside">The folder beside the repository.</param>
    public static Proven Of(Shape shape, string folder, string beside)
    {
        var build = Program.Run(Commands.Build, folder, beside);
        var said = build.Output;
        var holds = build.ExitCode == 0;
        foreach (var line in shape.AlsoHolds.Values)
        {
            var more = Program.Run(line, folder, beside);
            holds &= more.ExitCode == 0;
            said += more.Output;
        }
        var results = Directory.CreateTempSubdirectory("trx-").FullName;
        try
        {
            if (holds && shape.HasTests)
                said += Program.Run($"{Commands.Test} --no-build --logger trx --results-directory '{results}'", folder, beside).Output;
            var outcomes = Directory.GetFiles(results, "*.trx").SelectMany(file => XDocument.Load(file).Descendants(Trx + "UnitTestResult"))
                .ToLookup(result => result.Attribute("outcome")!.Value == "Passed", result => result.Attribute("testName")!.Value.Split('.')[^1]);
            return new(holds, outcomes[true].ToHashSet(), outcomes[false].ToHashSet(), UsedVersions.Of(folder), said);
        }
        finally
        {
            Directory.Delete(results, recursive: true);
        }
    }
}
