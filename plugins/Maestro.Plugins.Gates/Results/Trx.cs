using System.Xml.Linq;

namespace Maestro.Plugins.Gates.Results;

/// <summary>Visual Studio test results, as <c>dotnet test --logger trx</c> writes them.</summary>
internal sealed class Trx : ITestResultFormat
{
    private static readonly XNamespace Ns = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    public string Pattern => "*.trx";

    public string Arguments(string folder) => $" --logger trx --results-directory \"{folder}\"";

    public TestResults Add(TestResults sum, XDocument document, string workspace)
    {
        // Results are counted one by one: the summary's counters leave out what was aborted.
        var results = document.Root?.Element(Ns + "Results")?.Elements(Ns + "UnitTestResult").ToList() ?? [];
        var failed = results.Where(r => Outcome(r) is "Failed" or "Error" or "Timeout" or "Aborted").ToList();
        var classes = document.Descendants(Ns + "UnitTest").Where(t => t.Attribute("id") is not null).DistinctBy(t => (string)t.Attribute("id")!)
            .ToDictionary(t => (string)t.Attribute("id")!, t => (string?)t.Element(Ns + "TestMethod")?.Attribute("className"));
        var passed = results.Count(r => Outcome(r) is "Passed" or "PassedButRunAborted" or "Completed" or "Warning");
        var runErrors = document.Descendants(Ns + "RunInfo").Where(i => Outcome(i) == "Error")
            .Select(i => new GateFinding(i.Element(Ns + "Text")?.Value.Trim() ?? "the test run reported an error"));
        return sum.With(passed, failed.Count, results.Count - passed - failed.Count, [.. failed.Select(r => Finding(r, FullName(r, classes), workspace)), .. runErrors]);
    }

    private static GateFinding Finding(XElement result, string? name, string workspace)
    {
        var error = result.Element(Ns + "Output")?.Element(Ns + "ErrorInfo");
        var (file, line) = StackPlace.First(error?.Element(Ns + "StackTrace")?.Value ?? "", workspace);
        var message = error?.Element(Ns + "Message")?.Value.Trim();
        return new(string.IsNullOrEmpty(message) ? $"the test ended as {Outcome(result)}" : message, name, file, line);
    }

    // Some frameworks write the whole name, others the method's alone.
    private static string? FullName(XElement result, Dictionary<string, string?> classes)
    {
        var name = (string?)result.Attribute("testName");
        return name is not null && (string?)result.Attribute("testId") is { } id && classes.GetValueOrDefault(id) is { Length: > 0 } owner
            && !name.StartsWith(owner, StringComparison.Ordinal)
                ? $"{owner}.{name}"
                : name;
    }

    private static string? Outcome(XElement element) => (string?)element.Attribute("outcome");
}
