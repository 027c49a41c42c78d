using System.Text;
using Maestro.Runtime.Processes;

namespace Maestro.Runtime.Tests.Processes;

public sealed class RedactorTests
{
    [TestCase("abcdef", "abc", "***def")]
    [TestCase("abcabc", "abc", "******")]
    [TestCase("ababc", "abc", "ab***")]
    [TestCase("aab", "ab", "a***")]
    [TestCase("ab", "abc", "ab")]
    [TestCase("xabcdefx", "abc|abcdef", "x***x")]
    [TestCase("xabcdxx", "abc|abcdef", "x***dxx")]
    [TestCase("xbcdx", "abcde|bcd", "x***x")]
    [TestCase("päß", "äß", "p***")]
    [TestCase("plain", "", "plain")]
    public void Push_AnySplitOfTheStream_RedactsTheSame(string text, string secrets, string expected)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var first = 0; first <= bytes.Length; first++)
        {
            for (var second = first; second <= bytes.Length; second++)
                Assert.That(Redact(secrets, bytes[..first], bytes[first..second], bytes[second..]), Is.EqualTo(expected), $"split at {first}, {second}");
        }
    }

    private static string Redact(string secrets, params byte[][] pieces)
    {
        var capture = new OutputCapture(1000);
        var redactor = new Redactor(new SecretList(secrets.Split('|')), capture);
        foreach (var piece in pieces)
            redactor.Push(piece);
        redactor.Finish();
        return capture.Finish().Text;
    }
}
