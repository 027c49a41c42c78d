using System.Globalization;
using System.Text;
using Maestro.Runtime.Runs;
using Maestro.Runtime.Tests.Journal;

namespace Maestro.Runtime.Tests.Runs;

/// <summary>Bytes are kept by their hash, whoever keeps the same at the same moment.</summary>
public sealed class ArtifactStoreTests
{
    [Test]
    public async Task Put_TheSameBytesByManyAtOnce_KeepsThemOnce()
    {
        using var folder = new TempFolder();
        var store = new ArtifactStore(folder["artifacts"]);
        const int rounds = 50;

        await Journals.Threads(8, _ =>
        {
            for (var round = 0; round < rounds; round++)
                store.Put(Encoding.UTF8.GetBytes(round.ToString(CultureInfo.InvariantCulture)));
        });

        Assert.That(Directory.GetFiles(folder["artifacts"]), Has.Length.EqualTo(rounds));
        Assert.That(store.Get(store.Put("7"u8)), Is.EqualTo("7"u8.ToArray()));
    }
}
