using System.Xml.Linq;

namespace Maestro.Plugins.Gates.Results;

/// <summary>The JUnit format in the loose form that pytest, Gradle, Jest and others share.</summary>
internal sealed class JUnit : ITestResultFormat
{
    public string Pattern => "*.xml";

    // There is no common switch for it: the command must name the folder by {results}.
    public string Arguments(string folder) => "";

    public TestResults Add(TestResults sum, XDocument document, string workspace)
    {
        if (document.Root?.Name.LocalName is not ("testsuites" or "testsuite"))
            return sum;

        var cases = document.Descendants().Where(e => e.Name.LocalName == "testcase").ToList();
        var failed = cases.Select(c => (Case: c, Failure: Child(c, "failure") ?? Child(c, "error"))).Where(c => c.Failure is not null).ToList();
        var skipped = cases.Count(c => Child(c, "skipped") is not null);
        return sum.With(cases.Count - failed.Count - skipped, failed.Count, skipped, failed.Select(f => Finding(f.Case, f.Failure!, workspace)));
    }

    private static GateFinding Finding(XElement testCase, XElement failure, string workspace)
    {
        var className = (string?)testCase.Attribute("classname");
        var name = (string?)testCase.Attribute("name") ?? "a test without a name";
        var (file, line) = StackPlace.First(failure.Value, workspace);
        if (file is null && (string?)testCase.Attribute("file") is { } declared)
            (file, line) = (Running.WorkspacePath.Relative(workspace, declared), int.TryParse((string?)testCase.Attribute("line"), out var at) ? at : 0);
        var message = (string?)failure.Attribute("message") ?? failure.Value.Trim();
        return new(message.Length > 0 ? message : "the test failed", string.IsNullOrEmpty(className) ? name : $"{className}.{name}", file, line);
    }

    private static XElement? Child(XElement element, string name) => element.Elements().FirstOrDefault(e => e.Name.LocalName == name);
}
