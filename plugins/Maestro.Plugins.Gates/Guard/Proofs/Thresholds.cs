using System.Globalization;
using System.Text.RegularExpressions;

namespace Maestro.Plugins.Gates.Guard.Proofs;

/// <summary>How much of the code tests must run, and how many mutants they must notice.</summary>
internal static class Thresholds
{
    private static readonly Regex Files = Patterns.AnyCase(@"^(package\.json|(jest|vitest|vite|karma|wdio|playwright)(\.[\w-]+)*\.config\.[cm]?[jt]s|jest\.config\.json|\.nycrc(\.\w+)?|\.c8rc(\.\w+)?|pyproject\.toml|setup\.cfg|tox\.ini|pytest\.ini|\.coveragerc|\.?codecov\.ya?ml|stryker[\w.-]*\.(json|ya?ml|[cm]?js)|.+\.runsettings|coverlet[\w.-]*\.json|build\.gradle(\.kts)?|pom\.xml|\.slather\.yml|.+\.csproj|Directory\.Build\.(props|targets)|Makefile)$");
    private static readonly Regex Setting = Patterns.AnyCase(@"(?<name>fail[_-]under|--cov-fail-under|branches|functions|lines|statements|threshold|minimum|minimumCoverage|target|break|least)['""]?\s*[:=>]\s*['""]?(?<value>[0-9]+(\.[0-9]+)?)");

    public static bool Reads(GuardedChange change) => Files.IsMatch(change.Name);

    public static IEnumerable<Weakening> Compare(GuardedChange change)
    {
        if (change.Before is null || change.After is null)
            yield break;
        var after = Read(change.After).ToLookup(s => s.Name);
        foreach (var same in Read(change.Before).GroupBy(s => s.Name))
            foreach (var (was, now) in same.Zip(after[same.Key].Select(s => ((string, double, int)?)s).Concat(Enumerable.Repeat<(string, double, int)?>(null, same.Count()))))
                if (now is null || now.Value.Item2 < was.Value)
                    yield return new(WeakeningKind.GateRelaxed, change.Path, now?.Item3 ?? 0, $"{was.Name} is {(now is null ? "gone" : now.Value.Item2.ToString(CultureInfo.InvariantCulture))}", was.Value.ToString(CultureInfo.InvariantCulture), was.Name, change.Name, "coverage");
    }

    private static IEnumerable<(string Name, double Value, int Line)> Read(string text) => Setting.Matches(text)
        .Select(m => (m.Groups["name"].Value, double.Parse(m.Groups["value"].ValueSpan, CultureInfo.InvariantCulture), Patterns.Line(text, m.Index)));
}
