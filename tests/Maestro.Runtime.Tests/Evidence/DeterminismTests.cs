using System.Text.Json;
using CsCheck;
using EndToEnd.Harness;
using Maestro.Runtime.Evidence;
using Maestro.Runtime.Journal;

namespace Maestro.Runtime.Tests.Evidence;

/// <summary>Equal files make equal evidence, byte for byte.</summary>
public sealed class DeterminismTests
{
    [Test]
    public void Read_Twice_IsTheSameToTheByte()
    {
        using var shop = Shop.Make();
        var first = Json(shop.Whole());
        Assert.That(Json(shop.Whole()), Is.EqualTo(first));
    }

    [Test]
    public void Read_FilesInAnyOrder_IsTheSameToTheByte()
    {
        using var shop = Shop.Make();
        var files = Directory.EnumerateFiles(shop.Root, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(shop.Root, f)).Where(f => !f.StartsWith(".git/", StringComparison.Ordinal))
            .Select(f => (f, File.ReadAllBytes(Path.Combine(shop.Root, f)))).ToArray();
        var expected = Json(EvidenceReader.Read(new ListedTree(files), default));
        Gen.Shuffle(files).Sample(shuffled => Json(EvidenceReader.Read(new ListedTree(shuffled), default)) == expected, iter: 50);
    }

    private static string Json(WholeEvidence evidence) => JsonSerializer.Serialize(evidence, JournalJson.Options);
}
