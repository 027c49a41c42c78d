using System.Xml;
using System.Xml.Linq;
using Maestro.Plugins.Gates.Running;

namespace Maestro.Plugins.Gates.Guard.Rules;

/// <summary>Warnings, analyzers and tests that a project or its props let go.</summary>
internal static class MSBuildRules
{
    // More words in these let more pass; fewer in those below.
    private static readonly string[] Letting = ["NoWarn", "WarningsNotAsErrors", "MSBuildWarningsAsMessages"];
    private static readonly string[] Holding = ["WarningsAsErrors", "MSBuildWarningsAsErrors"];
    private static readonly string[] Switches = ["TreatWarningsAsErrors", "CodeAnalysisTreatWarningsAsErrors", "MSBuildTreatWarningsAsErrors", "EnableNETAnalyzers", "RunAnalyzers", "RunAnalyzersDuringBuild", "EnforceCodeStyleInBuild", "IsTestProject", "NuGetAudit", "Nullable", "GenerateDocumentationFile"];
    private static readonly string[] Levels = ["AnalysisLevel", "AnalysisMode", "WarningLevel", "Threshold", "NuGetAuditLevel", "AnalysisModeSecurity", "AnalysisModeStyle"];
    private static readonly string[] Least = ["none", "false", "disable", "disabled", "minimum", "default", "0"];

    public static bool Reads(GuardedChange change) => change.Extension is ".csproj" or ".fsproj" or ".vbproj" or ".props" or ".targets";

    public static IEnumerable<Weakening> Compare(GuardedChange change)
    {
        var (before, after) = (Elements(change.Before), Elements(change.After));
        Weakening Relaxed(string what, string was, string name) => new(WeakeningKind.RuleRelaxed, change.Path, Line(change.After, name), what, was, name, change.Name);
        // A project that is gone lets nothing pass; what is said for many does.
        if (after is null || (change.After is null && change.Extension is ".csproj" or ".fsproj" or ".vbproj"))
            yield break;
        foreach (var name in Letting)
            foreach (var word in Words(after, name).Except(Words(before, name)))
                yield return Relaxed($"{name} lets {word} pass", "", word);
        if (change.Before is null)
            yield break;
        foreach (var name in Holding)
            foreach (var word in Words(before, name).Except(Words(after, name)))
                yield return Relaxed($"{name} does not hold {word} any more", word, word);
        foreach (var name in Switches)
            if (Value(before, name) is { } was && !Off(was) && (Value(after, name) is not { } now || Off(now)))
                yield return Relaxed($"{name} is off", $"<{name}>{was}</{name}>", name);
            else if (Value(before, name) is null && Value(after, name) is { } set && Off(set))
                yield return Relaxed($"{name} is {set}", "", name);
        foreach (var name in Levels)
            if (Value(before, name) is var was && Value(after, name) is var now && was != now && Lower(was, now))
                yield return Relaxed($"{name} is {now ?? "not set"}", was is null ? "" : $"<{name}>{was}</{name}>", name);
        foreach (var analyzer in Included(before, "PackageReference", "GlobalPackageReference", "Analyzer").Except(Included(after, "PackageReference", "GlobalPackageReference", "Analyzer")).Where(p => p.Contains("Analyzer", StringComparison.OrdinalIgnoreCase)))
            yield return Relaxed($"analyzers {analyzer} are not used any more", analyzer, analyzer);
        foreach (var removed in Removed(after).Except(Removed(before)))
            yield return new(WeakeningKind.TestDeleted, change.Path, Line(change.After, removed), $"{removed} is not compiled any more", "", Path.GetFileNameWithoutExtension(removed), Path.GetFileName(removed));
    }

    private static List<XElement>? Elements(string? text)
    {
        if (text is null)
            return [];
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), UntrustedXml.Settings);
            return [.. XDocument.Load(reader).Descendants()];
        }
        catch (XmlException)
        {
            // What MSBuild cannot read fails the build; it proves nothing here.
            return null;
        }
    }

    private static IEnumerable<string> Values(List<XElement>? elements, string name) => (elements ?? []).Where(e => e.Name.LocalName == name).Select(e => e.Value.Trim());

    private static string? Value(List<XElement>? elements, string name) => Values(elements, name).LastOrDefault();

    private static IReadOnlyList<string> Words(List<XElement>? elements, string name) =>
        [.. Values(elements, name).SelectMany(v => v.Split([';', ',', ' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries)).Where(w => !w.StartsWith("$(", StringComparison.Ordinal)).Distinct()];

    private static IEnumerable<string> Included(List<XElement>? elements, params string[] names) =>
        (elements ?? []).Where(e => names.Contains(e.Name.LocalName)).Select(e => e.Attribute("Include")?.Value ?? "");

    private static IEnumerable<string> Removed(List<XElement>? elements) => (elements ?? []).Where(e => e.Name.LocalName == "Compile").Select(e => e.Attribute("Remove")?.Value).OfType<string>();

    private static bool Off(string value) => Least.Contains(value.ToLowerInvariant()) || value == "annotations";

    private static bool Lower(string? was, string? now) =>
        now is null ? was is not null && !Off(was) : Off(now) ? was is null || !Off(was)
        : double.TryParse(was, out var a) && double.TryParse(now, out var b) ? b < a
        : was is not null && was.StartsWith("latest", StringComparison.Ordinal) && double.TryParse(now, out _) || was is "All" or "latest-all" && now is not ("All" or "latest-all");

    private static int Line(string? text, string name) => text?.IndexOf(name, StringComparison.Ordinal) is >= 0 and var at ? Patterns.Line(text, at) : 0;
}
