using System.Reflection;
using System.Text.RegularExpressions;
using Maestro.Runtime.Telemetry;
using Maestro.Runtime.Tests.Architecture;

namespace Maestro.Runtime.Tests.Telemetry;

/// <summary>docs/telemetry.md names what the code names, no more and no less.</summary>
public sealed partial class TelemetryDocumentTests
{
    [TestCase("span", typeof(SpanNames))]
    [TestCase("event", typeof(EventNames))]
    [TestCase("attribute", typeof(AttributeNames))]
    [TestCase("metric", typeof(MetricNames))]
    public void Document_EveryTable_HasTheNamesOfTheCode(string table, Type names) =>
        Assert.That(Rows(table).Select(row => row.Split(' ')[0]), Is.EqualTo(Constants(names)));

    private static IEnumerable<string> Constants(Type type) =>
        type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

    private static IEnumerable<string> Rows(string table) => File.ReadLines(Path.Combine(ProjectFiles.Root, "docs", "telemetry.md"))
        .SkipWhile(line => !line.StartsWith($"| {table} |", StringComparison.Ordinal)).Skip(2)
        .TakeWhile(line => line.StartsWith('|')).Select(line => Name().Match(line).Groups[1].Value);

    [GeneratedRegex(@"^\| `([^`]+)`")]
    private static partial Regex Name();
}
