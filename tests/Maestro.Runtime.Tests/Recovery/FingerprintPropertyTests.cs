using System.Globalization;
using CsCheck;
using Maestro.Runtime.Recovery;

namespace Maestro.Runtime.Tests.Recovery;

/// <summary>A failure seen in another run, elsewhere, later, with its lines in another order, is the same; one that says something else is not.</summary>
public sealed class FingerprintPropertyTests
{
    private static readonly Gen<string> Hex = AnyOf("0123456789abcdef".ToCharArray()).Array[40].Select(chars => new string(chars));

    // What the lines of one sight share; a gap is filled anew for each sight.
    private static readonly string[] Lines =
    [
        "{time} Running tests in {folder}/tests",
        "  Failed Client_ServerDown_SaysSo [{duration}]",
        "   at App.Client.Get() in {folder}/src/Client.cs:line {number}",
        "connect to 127.0.0.1:{port} failed",
        "process {number} (thread {number}) exited at {address}",
        "correlation {guid}",
        "wrote {folder}/obj/tmp{hash}.tmp",
        "/usr/bin/ld: /tmp/cc{hash}.o: undefined reference to `go'",
        "target/debug/deps/shop-{hash} ended after {duration}",
        "error CS0103: The name 'x' does not exist [{folder}/src/App.csproj]",
        "Time Elapsed {clock}, {duration} in all",
    ];

    private static readonly Gen<Func<string, string>> Sight = Gen.Select(
        Gen.Int[1, 99999], Gen.DateTime[new(2001, 1, 1), new(2090, 1, 1)], Hex, Gen.Guid, AnyOf("/tmp/w", "/home/a/b", @"C:\Users\x\y", "/var/folders/zz/T", "/build/4"), AnyOf("ns", "µs", "ms", "s", " ms", " s", " min", "m"))
        .Select((number, time, hex, guid, folder, unit) => (Func<string, string>)(line => line
            .Replace("{number}", number.ToString(CultureInfo.InvariantCulture)).Replace("{port}", (number % 65000).ToString(CultureInfo.InvariantCulture))
            .Replace("{time}", time.ToString(number % 2 == 0 ? "yyyy-MM-ddTHH:mm:ss.fffZ" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture))
            .Replace("{clock}", time.ToString("HH:mm:ss.ff", CultureInfo.InvariantCulture)).Replace("{duration}", $"{number % 900 + 1}{unit}")
            .Replace("{hash}", $"{hex[..15]}7").Replace("{address}", $"0x{hex[..12]}").Replace("{guid}", guid.ToString())
            .Replace("{folder}", $"{folder}{(folder[0] == 'C' ? '\\' : '/')}run-{hex[..8]}")));

    [Test]
    public void Stamp_SameFailureElsewhereAndLater_IsEqual() => Gen.Select(Sight, Sight, Gen.Shuffle(Lines))
        .Sample((one, other, order) => Of(Lines.Select(one)) == Of(order.Select(other)), iter: 2000);

    [Test]
    public void Stamp_FindingsElsewhereAndInAnotherOrder_IsEqual() => Gen.Select(Sight, Sight, Gen.Shuffle(Lines))
        .Sample((one, other, order) => Of([], Lines.Select(one)) == Of([], order.Select(other)), iter: 500);

    [Test]
    public void Stamp_ALineLess_IsAnother() => Gen.Select(Sight, Gen.Int[0, Lines.Length - 1])
        .Sample((sight, at) => Of(Lines.Select(sight)) != Of(Lines.Where((_, i) => i != at).Select(sight)), iter: 500);

    [TestCase("error CS0103: The name 'x' does not exist", "error CS0246: The name 'x' does not exist")]
    [TestCase("error CS0103: The name 'x' does not exist", "error CS0103: The name 'y' does not exist")]
    [TestCase("FAILED tests/test_a.py::test_one", "FAILED tests/test_a.py::test_two")]
    [TestCase("FAILED /w/tests/test_a.py", "FAILED /w/tests/test_b.py")]
    [TestCase("--- FAIL: TestDial (0.00s)", "--- FAIL: TestRead (0.00s)")]
    [TestCase("connection refused", "connection reset")]
    [TestCase("undefined reference to `go'", "undefined reference to `stop'")]
    public void Stamp_SomethingElseFails_IsAnother(string one, string other) => Assert.That(Of([one]), Is.Not.EqualTo(Of([other])));

    [TestCase("Mon, 3 Mar 2025 10:11:12 GMT: failed", "Tue, 14 Oct 2031 01:02:03 GMT: failed")]
    [TestCase("Passed in [< 1 ms]", "Passed in [3 s]")]
    [TestCase("took 1m 12s", "took 9s")]
    [TestCase("at 10:11:12 AM", "at 9:01:59 PM")]
    [TestCase("bundle main.3f9a1c2b.js", "bundle main.77aa10ef.js")]
    [TestCase("0x0000deadbeef", "0x1")]
    [TestCase("10.0.0.7:90 refused", "127.0.0.1:61234 refused")]
    [TestCase("[::1]:5001 refused", "[::1]:61234 refused")]
    [TestCase("\u001b[31mfailed\u001b[0m", "failed")]
    [TestCase(@"C:\Users\a\AppData\Local\Temp\x1\b.cs", "/tmp/q/b.cs")]
    public void Stamp_OnlyWhenAndWhereDiffer_IsEqual(string one, string other) => Assert.That(Of([one]), Is.EqualTo(Of([other])));

    private static Gen<T> AnyOf<T>(params T[] choices) => Gen.Int[0, choices.Length - 1].Select(at => choices[at]);

    private static string Of(IEnumerable<string> evidence, IEnumerable<string>? findings = null) => FailureFingerprint.Stamp(new()
    {
        Kind = FailureKind.Test,
        Message = "gate 'test' failed: exit code 1",
        Evidence = string.Join('\n', evidence),
        Findings = [.. (findings ?? []).Select(message => new GateFinding(message))],
    }).Fingerprint;
}
