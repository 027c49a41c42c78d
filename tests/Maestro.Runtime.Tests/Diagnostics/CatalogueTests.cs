using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Tests.Architecture;

namespace Maestro.Runtime.Tests.Diagnostics;

/// <summary>Every error has one id, and the documentation tells of all of them.</summary>
public sealed partial class CatalogueTests
{
    [Test]
    public void Catalogue_Ids_AreUnique() =>
        Assert.That(Catalogue.All.Select(d => d.Id), Is.Unique.And.All.Match("^MAE2[0-9]{2}$"));

    [Test]
    public void Document_IsWhatTheCatalogueSays()
    {
        var file = Path.Combine(Path.GetDirectoryName(Here())!, "../../../docs/diagnostics.md");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(file, CatalogueDocument.Text());
        Assert.That(File.ReadAllText(file), Is.EqualTo(CatalogueDocument.Text()), "write it anew with UPDATE_SNAPSHOTS=1");
    }

    [Test]
    public void Targets_SayNothingTheCatalogueLacks()
    {
        var said = Directory.EnumerateFiles(Path.Combine(ProjectFiles.Root, "src"), "*.targets", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file => Code().Matches(File.ReadAllText(file))).Select(m => m.Groups[1].Value).Distinct();
        Assert.That(said, Is.EquivalentTo(Catalogue.All.Select(d => d.Id).Where(id => string.CompareOrdinal(id, "MAE290") >= 0)));
    }

    [GeneratedRegex("Code=\"(MAE[0-9]+)\"")]
    private static partial Regex Code();

    private static string Here([CallerFilePath] string path = "") => path;
}
