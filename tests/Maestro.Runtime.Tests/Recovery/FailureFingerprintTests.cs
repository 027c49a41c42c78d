using Maestro.Runtime.Recovery;

namespace Maestro.Runtime.Tests.Recovery;

/// <summary>The same failure, seen twice, looks the same; another does not.</summary>
public sealed class FailureFingerprintTests
{
    [TestCase("took 12 ms", "took 9000 ms")]
    [TestCase("at /home/a/b/x.cs", "at /tmp/w1/x.cs")]
    [TestCase("at 0x7fff12", "at 0xdeadbeef")]
    [TestCase(@"in C:\a\b.cs", @"in C:\Users\x\b.cs")]
    [TestCase("10:00:01 failed", "23:59:59 failed")]
    public void Of_OnlyTimesNumbersAndPathsDiffer_IsEqual(string one, string other) => Assert.That(Of(one), Is.EqualTo(Of(other)));

    [TestCase("cannot find x", "cannot find y")]
    [TestCase("a", "")]
    public void Of_WordsDiffer_IsAnother(string one, string other) => Assert.That(Of(one), Is.Not.EqualTo(Of(other)));

    [Test]
    public void Of_FindingsInAnotherOrder_IsEqual() => Assert.That(
        Of("2 errors", new GateFinding("a"), new("b", "CS1")), Is.EqualTo(Of("3 errors", new GateFinding("b", "CS1"), new("a"))));

    [Test]
    public void Of_OtherFindingsUnderOneMessage_IsAnother() => Assert.That(Of("1 error", new GateFinding("a")), Is.Not.EqualTo(Of("1 error", new GateFinding("b"))));

    [Test]
    public void Of_OtherKindOrGate_IsAnother()
    {
        var failure = new Failure { Kind = FailureKind.Test, Message = "x" };
        Assert.That(new[] { failure, failure with { Kind = FailureKind.Build }, failure with { Gate = "g" } }.Select(f => FailureFingerprint.Stamp(f).Fingerprint), Is.Unique);
    }

    [Test]
    public void Stamp_StampedBefore_IsLeftAsItIs() =>
        Assert.That(FailureFingerprint.Stamp(new() { Kind = FailureKind.Test, Message = "x", Fingerprint = "mine" }).Fingerprint, Is.EqualTo("mine"));

    private static string Of(string message, params GateFinding[] findings) =>
        FailureFingerprint.Stamp(new() { Kind = FailureKind.Test, Message = message, Findings = findings }).Fingerprint;
}
