using Maestro.Plugins.Chat.Context;

namespace Maestro.Plugins.Chat.Tests.Context;

/// <summary>Long texts lose their middle.</summary>
public sealed class ClipTests
{
    [Test]
    public void HeadAndTail_Long_SaysHowMuchIsMissing() =>
        Assert.That(Clip.HeadAndTail("0123456789", 6), Is.EqualTo("0123\n[... 4 characters left out ...]\n89"));

    [Test]
    public void HeadAndTail_InASurrogatePair_TearsNone([Range(1, 12)] int most) =>
        Assert.That(() => new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(Clip.HeadAndTail("👩👨👧👦👩👨👧👦", most)), Throws.Nothing);

    [TestCase("plain words of a text that goes on and on ")]
    [TestCase("漢字のテキスト")]
    [TestCase("x")]
    [TestCase("Zm9vYmFyYmF6cXV4/+")]
    public void ToTokens_AnyText_HasNoMore(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));

        Assert.That(TokenMeasure.Count(Clip.ToTokens(text, 500)), Is.InRange(250, 500));
    }

    [Test]
    public void ToTokens_Short_StaysAsItIs() => Assert.That(Clip.ToTokens("short", 500), Is.EqualTo("short"));

    [Test]
    public void ToTokens_NothingMayStay_Ends() => Assert.That(Clip.ToTokens(new string('x', 1000), 0).Length, Is.LessThan(100));
}
