using System.Text.RegularExpressions;
using Maestro.Plugins.Gates.Running;

namespace Maestro.Plugins.Gates.Findings;

/// <summary>Errors with their places, as compilers print them. All patterns run in linear time: output is not to be trusted.</summary>
internal static class CompilerFindings
{
    private const int Most = 50;
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // https://learn.microsoft.com/visualstudio/msbuild/msbuild-diagnostic-format-for-tasks; the project in brackets is left out.
    private static readonly Regex MSBuild = new(
        @"^\s*(\d+>)?(?<file>.*?)\s*(\((?<line>\d+)(,\d+)*\))?\s*:\s+(?<kind>error|warning)\s+(?<code>[A-Za-z][A-Za-z0-9_.-]*)\s*:\s*(?<message>.*?)(\s+\[[^\]]*\])?\s*$",
        Linear);

    private static readonly Regex Gnu = new(
        @"^(?<file>([A-Za-z]:)?[^:\s][^:]*):(?<line>\d+)(:\d+)?:\s*(fatal )?(?<kind>error|warning)(\[(?<code>\w+)\])?:\s*(?<message>.+)$", Linear);

    // Go prints no "error"; its file ending is what tells a place from a time of day.
    private static readonly Regex Go = new(@"^(vet: )?(?<file>\S+\.go):(?<line>\d+):\d+:\s*(?<message>.+)$", Linear);

    private static readonly Regex RustHead = new(@"^(?<kind>error|warning)(\[(?<code>\w+)\])?:\s*(?<message>.+)$", Linear);
    private static readonly Regex RustPlace = new(@"^\s*-->\s*(?<file>.+?):(?<line>\d+):\d+\s*$", Linear);

    // A failed test as `dotnet test` prints it in this format: a matter of the test gate, not a compile error.
    private const string TestErrorCode = "TESTERROR";

    public static IReadOnlyList<GateFinding> Read(string root, ProcessResult result, bool warningsToo = false)
    {
        var found = new List<GateFinding>();
        var seen = new HashSet<GateFinding>();
        Match? rust = null;
        foreach (var line in (result.Output + "\n" + result.Error).AsSpan().EnumerateLines())
        {
            var text = line.ToString();
            if (rust is not null && RustPlace.Match(text) is { Success: true } place)
                Add(Finding(root, rust, place));
            rust = RustHead.Match(text) is { Success: true } head && Wanted(head) ? head : null;
            if (rust is null && Place(text) is { } match && Wanted(match))
                Add(Finding(root, match, match));
            if (found.Count == Most)
                break;
        }

        return found;

        bool Wanted(Match match) => (warningsToo || match.Groups["kind"].Value != "warning") && match.Groups["code"].Value != TestErrorCode;

        void Add(GateFinding finding)
        {
            if (seen.Add(finding))
                found.Add(finding);
        }
    }

    private static Match? Place(string line)
    {
        foreach (var pattern in (ReadOnlySpan<Regex>)[MSBuild, Gnu, Go])
        {
            if (pattern.Match(line) is { Success: true } match)
                return match;
        }

        return null;
    }

    private static GateFinding Finding(string root, Match what, Match where) => new(
        what.Groups["message"].Value.Trim(),
        what.Groups["code"] is { Success: true } code ? code.Value : null,
        where.Groups["line"].Success || where.Groups["file"].Value.Contains('.') ? WorkspacePath.Relative(root, where.Groups["file"].Value) : null,
        int.TryParse(where.Groups["line"].Value, out var line) ? line : 0);
}
