using System.Buffers.Binary;
using Maestro.Runtime.Git.Packs;

namespace Maestro.Runtime.Tests.Git.Packs;

/// <summary>What no test writes packs large enough for.</summary>
public sealed class PackIndexTests
{
    [Test]
    public void Write_OffsetsBeyondTwoGigabytes_StandInATableOfTheirOwn()
    {
        const long Far = 5_000_000_000;
        var index = PackIndex.Write([new(Name(2), Far, 7), new(Name(1), 12, 7), new(Name(3), Far + 1, 7)], new byte[20]).AsSpan();

        var offsets = index[(8 + (256 * 4) + (3 * 20) + (3 * 4))..];
        Assert.That(BinaryPrimitives.ReadUInt32BigEndian(offsets), Is.EqualTo(12));
        Assert.That(BinaryPrimitives.ReadUInt32BigEndian(offsets[4..]), Is.EqualTo(0x8000_0000));
        Assert.That(BinaryPrimitives.ReadUInt32BigEndian(offsets[8..]), Is.EqualTo(0x8000_0001));
        Assert.That(BinaryPrimitives.ReadInt64BigEndian(offsets[12..]), Is.EqualTo(Far));
        Assert.That(BinaryPrimitives.ReadInt64BigEndian(offsets[20..]), Is.EqualTo(Far + 1));
    }

    private static byte[] Name(byte first) => [first, .. new byte[19]];
}
