using Maestro.Runtime.Execution.Agents.Stuck;

namespace Maestro.Runtime.Tests.Execution.Agents.Stuck;

/// <summary>What counts as a sign of life, asked once a minute of ten that may be silent.</summary>
public sealed class SilenceTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(10);

    [TestCase(0, 10, TestName = "Ask_NoSign_IsSeenAfterTheTime")]
    [TestCase(1, 10, TestName = "Ask_ARuntimeThatOnlyWaits_IsSeenAfterTheTime")]
    [TestCase(30, null, TestName = "Ask_AChildThatWorks_IsNeverSeen")]
    public void Ask_Processor(int secondsOfAMinute, int? seenAt) =>
        Assert.That(SeenAt(minute => TimeSpan.FromSeconds(minute * secondsOfAMinute), _ => 0), Is.EqualTo(seenAt));

    [Test]
    public void Ask_AChildThatEndedTakesItsTimeWithIt_IsASign() =>
        Assert.That(SeenAt(minute => TimeSpan.FromMinutes(minute < 6 ? 0.5 : 0), _ => 0), Is.EqualTo(16));

    [Test]
    public void Ask_FilesAreWritten_IsNeverSeen() => Assert.That(SeenAt(_ => TimeSpan.Zero, minute => (ulong)minute), Is.Null);

    [Test]
    public void Ask_OutputComesOnceInNineMinutes_IsNeverSeen()
    {
        var silence = new Silence(Most, Start);
        for (var minute = 1; minute < 100; minute++)
        {
            if (minute % 9 == 0)
                silence.Sign(Start.AddMinutes(minute));
            Assert.That(silence.Ask(Start.AddMinutes(minute), TimeSpan.Zero, () => new(0, 0)), Is.Null);
        }
    }

    private static int? SeenAt(Func<int, TimeSpan> processor, Func<int, ulong> files)
    {
        var silence = new Silence(Most, Start);
        for (var minute = 1; minute < 100; minute++)
        {
            if (silence.Ask(Start.AddMinutes(minute), processor(minute), () => new(0, files(minute))) is not null)
                return minute;
        }

        return null;
    }
}
