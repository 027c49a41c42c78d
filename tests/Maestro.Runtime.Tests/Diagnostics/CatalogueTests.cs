using System.Runtime.CompilerServices;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Tests.Diagnostics;

/// <summary>Every error has one id, and the documentation tells of all of them.</summary>
public class CatalogueTests
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

    private static string Here([CallerFilePath] string path = "") => path;
}
