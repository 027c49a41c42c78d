using System.Text;
using System.Text.Json;
using Maestro.Runtime.Runs.Records;
using Maestro.Runtime.Secrets;

namespace Maestro.Runtime.Tests.Secrets;

/// <summary>Credentials go, whatever they look like; what people and programs write otherwise stays.</summary>
public sealed class ScrubberTests
{
    private static readonly Scrubber Scrubber = new(["correct horse \"battery\"", "hunter2hunter2"]);

    // Put together here, so that no scanner takes this file for a leak.
    private static IEnumerable<string> Credentials()
    {
        yield return "ghp_" + new string('a', 18) + "B1" + new string('c', 16);
        yield return "github_pat_" + "11ABCDEFG0" + "abcdefghijklmnopqrst";
        yield return "glpat-" + "abcdefghij" + "0123456789";
        yield return "AKIA" + "IOSFODNN7EXAMPLE";
        yield return "xoxb-" + "123456789012-abcdefghij";
        yield return "AIza" + "SyA1234567890abcdefghijklmnopqrstuv";
        yield return "sk-ant-" + "api03-abcdefghijklmnop";
        yield return "npm_" + "abcdefghijklmnopqrstuvwxyz0123456789";
        yield return "oy2" + "abcdefghijklmnopqrstuvwxyz0123456789abcdefg";
        yield return "sk_live_" + "abcdefghijklmnop0123";
        yield return "eyJhbGciOiJIUzI1NiJ9" + ".eyJzdWIiOiIxMjM0NTY3ODkwIn0." + "abcdefghijklmnop";
        yield return "-----BEGIN RSA PRIVATE KEY-----\nMIIEpAIBAAKCAQEA\nabc+/=\n-----END RSA PRIVATE KEY-----";
        yield return "q8Zt3LmN0vXy7RbK2wPd" + "5HsJ9cFg1TuAe4";
        yield return "hunter2hunter2";
        yield return "correct horse \"battery\"";
    }

    [TestCaseSource(nameof(Credentials))]
    public void Text_Credential_Goes(string credential)
    {
        Assert.That(Scrubber.Text(credential), Is.EqualTo("***"));
        Assert.That(Scrubber.Text($"it said '{credential}' and went on"), Is.EqualTo("it said '***' and went on"));
    }

    [TestCaseSource(nameof(Credentials))]
    public void Payload_CredentialInJson_GoesAndJsonStays(string credential)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(new { before = 1, message = $"x {credential} y", after = new[] { "://a", "b@c" } });
        var scrubbed = JsonDocument.Parse(new KeptPayload(Scrubber).Of("agent.completed", json)).RootElement;
        Assert.That(scrubbed.GetProperty("message").GetString(), Is.EqualTo("x *** y"));
        Assert.That(scrubbed.GetProperty("after")[0].GetString(), Is.EqualTo("://a"));
    }

    [TestCase("https://me:s3cr3t@host/x", "https://me:***@host/x")]
    [TestCase("Authorization: Bearer abcdefghijklmnop0123", "Authorization: Bearer ***")]
    [TestCase("export API_KEY=abc123def456ghi", "export API_KEY=***")]
    [TestCase("\"password\": \"s3cr3t-v4lu3-h3r3\"", "\"password\": \"***\"")]
    [TestCase("DefaultEndpointsProtocol=https;AccountKey=abcdefghijklmnopqrstuvwxyz0123456789==;x", "DefaultEndpointsProtocol=https;AccountKey=***;x")]
    public void Text_WhatStandsWhereACredentialStands_Goes(string text, string expected) => Assert.That(Scrubber.Text(text), Is.EqualTo(expected));

    [TestCase("commit a88196796633584140ce98fd99f202a8d56069f7")]
    [TestCase("sha256 889e65f4410dbead42b4603f1478b9b40a4f8a1a1d99442bc0dca0cb1b7c29f9")]
    [TestCase("var token = reader.ReadNextTokenOrNull();")]
    [TestCase("if (password == expectedPassword) throw")]
    [TestCase("Open_JournalThatNoLongerFollowsWhatIsKnown_CountsByItself2Times")]
    [TestCase("src/Maestro.Runtime/Execution/Lifecycle/RunOpener2.cs(53,87): error CS8602: Dereference of a possibly null reference.")]
    [TestCase("{\"tokens\":120000,\"api_calls\":3,\"secret_count\":12345678}")]
    [TestCase("f81d4fae-7dec-11d0-a765-00a0c91e6bf6 20261125-095847-8308 v1.2.3-beta.4+build.567")]
    [TestCase("http://localhost:8080/path and mail to somebody@example.org")]
    public void Text_OrdinaryText_Stays(string text) => Assert.That(Scrubber.Text(text), Is.EqualTo(text));

    [TestCase("checkpoint.committed")]
    [TestCase("preparation.completed")]
    [TestCase("run.started")]
    public void Payload_WhatIsReadBackAndActedOn_Stays(string type)
    {
        var json = Encoding.UTF8.GetBytes("\"hunter2hunter2\"");
        Assert.That(new KeptPayload(Scrubber).Of(type, json), Is.SameAs(json));
    }

    [Test]
    public void Text_TheProductsOwnSourcesAndDocuments_Stay()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(Architecture.ProjectFiles.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(Architecture.ProjectFiles.Root, "docs"), "*.md"))
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(p => p is "obj" or "bin" or "Secrets"));
        foreach (var file in sources)
        {
            var text = File.ReadAllText(file);
            Assert.That(new Scrubber([]).Text(text).Split('\n').Except(text.Split('\n')), Is.Empty, file);
        }
    }

    [Test]
    public void ValuesIn_HeadersForACollector_AreTheValuesOfEachHeader() => Assert.That(
        SecretNames.ValuesIn(new Dictionary<string, string> { ["OTEL_EXPORTER_OTLP_HEADERS"] = "authorization=Basic%20Zm9vOmJhcg==,x-team=us", ["ACCEPT_HEADERS"] = "text/plain,text/html" }),
        Is.EqualTo(new[] { "Basic Zm9vOmJhcg==" }));

    [Test]
    public void ValuesIn_AnEnvironment_AreThoseOfTellingNamesThatAreLongEnough() => Assert.That(
        SecretNames.ValuesIn(new Dictionary<string, string> { ["MY_TOKEN"] = "long enough", ["KEY"] = "short", ["PATH"] = "/usr/bin:/bin" }), Is.EqualTo(new[] { "long enough" }));
}
