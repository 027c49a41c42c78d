using System.Xml.Linq;

namespace Maestro.Plugins.Gates.Results;

/// <summary>Visual Studio test results, as <c>dotnet test --logger trx</c> writes them.</summary>
internal sealed class Trx : ITestResultFormat
{
    private static readonly XNamespace Ns = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    public string Ending => ".trx";

    public string Arguments(string folder) => $" --logger trx --results-directory \"{folder}\"";

    public TestResults Add(TestResults sum, XDocument document, string workspace)
    {
        // Results are counted one by one: the summary's counters leave out what was aborted.
        var results = document.Root?.Element(Ns + "Results")?.Elements(Ns + "UnitTestResult").ToList() ?? [];
        var classes = document.Descendants(Ns + "UnitTest").Where(t => t.Attribute("id") is not null).DistinctBy(t => (string)t.Attribute("id")!)
            .ToDictionary(t => (string)t.Attribute("id")!, t => (string?)t.Element(Ns + "TestMethod")?.Attribute("className"));
        var named = results.Select(r => (Result: r, Name: FullName(r, classes), Outcome: OutcomeOf(r))).ToList();
        var failures = named.Where(n => n.Outcome is TestOutcome.Failed or TestOutcome.TimedOut).Select(n => Finding(n.Result, n.Name, workspace));
        var runErrors = document.Descendants(Ns + "RunInfo").Where(i => Written(i) == "Error")
            .Select(i => new GateFinding(i.Element(Ns + "Text")?.Value.Trim() ?? "the test run reported an error"));
        return sum.With([.. named.Select(n => new TestCase(n.Name ?? "a test without a name", n.Outcome))], [.. failures, .. runErrors]);
    }

    // All the words there are: vstest.xsd, TestOutcome.
    private static TestOutcome OutcomeOf(XElement result) => Written(result) switch
    {
        "Passed" or "PassedButRunAborted" or "Completed" or "Warning" => TestOutcome.Passed,
        "Timeout" => TestOutcome.TimedOut,
        "Failed" or "Error" or "Aborted" => TimeoutWords.In(Message(result)) ? TestOutcome.TimedOut : TestOutcome.Failed,
        _ => TestOutcome.Skipped,
    };

    private static GateFinding Finding(XElement result, string? name, string workspace)
    {
        var (file, line) = StackPlace.First(Error(result)?.Element(Ns + "StackTrace")?.Value ?? "", workspace);
        var message = Message(result);
        return new(message.Length == 0 ? $"the test ended as {Written(result)}" : message, name, file, line);
    }

    private static string Message(XElement result) => Error(result)?.Element(Ns + "Message")?.Value.Trim() ?? "";

    private static XElement? Error(XElement result) => result.Element(Ns + "Output")?.Element(Ns + "ErrorInfo");

    // Some frameworks write the whole name, others the method's alone.
    private static string? FullName(XElement result, Dictionary<string, string?> classes)
    {
        var name = (string?)result.Attribute("testName");
        return name is not null && (string?)result.Attribute("testId") is { } id && classes.GetValueOrDefault(id) is { Length: > 0 } owner
            && !name.StartsWith(owner, StringComparison.Ordinal)
                ? $"{owner}.{name}"
                : name;
    }

    private static string? Written(XElement element) => (string?)element.Attribute("outcome");
}
