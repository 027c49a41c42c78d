using System.Xml.Linq;

namespace Maestro.Plugins.Gates.Results;

/// <summary>The JUnit format in the loose form that pytest, Gradle, Jest and others share.</summary>
internal sealed class JUnit : ITestResultFormat
{
    public string Ending => ".xml";

    // There is no common switch for it: the command must name the folder by {results}.
    public string Arguments(string folder) => "";

    public TestResults Add(TestResults sum, XDocument document, string workspace)
    {
        if (document.Root?.Name.LocalName is not ("testsuites" or "testsuite"))
            return sum;

        var cases = document.Descendants().Where(e => e.Name.LocalName == "testcase").Select(c => (Case: c, Failure: Child(c, "failure") ?? Child(c, "error"))).ToList();
        var failures = cases.Where(c => c.Failure is not null).Select(c => Finding(c.Case, c.Failure!, workspace));
        return sum.With([.. cases.Select(c => new TestCase(FullName(c.Case), OutcomeOf(c.Case, c.Failure)))], failures);
    }

    private static TestOutcome OutcomeOf(XElement testCase, XElement? failure) => failure switch
    {
        not null => TimeoutWords.In(Message(failure)) ? TestOutcome.TimedOut : TestOutcome.Failed,
        null => Child(testCase, "skipped") is null ? TestOutcome.Passed : TestOutcome.Skipped,
    };

    private static GateFinding Finding(XElement testCase, XElement failure, string workspace)
    {
        var (file, line) = StackPlace.First(failure.Value, workspace);
        if (file is null && (string?)testCase.Attribute("file") is { } declared)
            (file, line) = (Running.WorkspacePath.Relative(workspace, declared), int.TryParse((string?)testCase.Attribute("line"), out var at) ? at : 0);
        var message = Message(failure);
        return new(message.Length > 0 ? message : "the test failed", FullName(testCase), file, line);
    }

    private static string FullName(XElement testCase)
    {
        var name = (string?)testCase.Attribute("name") ?? "a test without a name";
        return (string?)testCase.Attribute("classname") is { Length: > 0 } className ? $"{className}.{name}" : name;
    }

    private static string Message(XElement failure) => (string?)failure.Attribute("message") ?? failure.Value.Trim();

    private static XElement? Child(XElement element, string name) => element.Elements().FirstOrDefault(e => e.Name.LocalName == name);
}
