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
        var passed = results.Count(r => Outcome(r) is "Passed" or "PassedButRunAborted" or "Completed" or "Warning");
        var runErrors = document.Descendants(Ns + "RunInfo").Where(i => Outcome(i) == "Error")
            .Select(i => new GateFinding(i.Element(Ns + "Text")?.Value.Trim() ?? "the test run reported an error"));
        return sum.With(passed, failed.Count, results.Count - passed - failed.Count, [.. failed.Select(r => Finding(r, workspace)), .. runErrors]);
    }

    private static GateFinding Finding(XElement result, string workspace)
    {
        var error = result.Element(Ns + "Output")?.Element(Ns + "ErrorInfo");
        var (file, line) = StackPlace.First(error?.Element(Ns + "StackTrace")?.Value ?? "", workspace);
        var message = error?.Element(Ns + "Message")?.Value.Trim();
        return new(string.IsNullOrEmpty(message) ? $"the test ended as {Outcome(result)}" : message, (string?)result.Attribute("testName"), file, line);
    }

    private static string? Outcome(XElement element) => (string?)element.Attribute("outcome");
}
