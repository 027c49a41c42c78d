using Maestro.Runtime.Recovery.Classification.Rules;

namespace Maestro.Runtime.Recovery.Classification.Lines;

/// <summary>
/// Leaves out what a tool only hands on: what a test wrote or compared, stack frames, source code. A test that expects "connection refused"
/// is no refused connection.
/// </summary>
internal static class Quotes
{
    // Where one begins and, after an arrow, where it ends.
    private static readonly Section[] Sections = Read("""
        ^\s+(Error Message|Stack Trace|Standard Output Messages|Standard Error Messages|Debug Trace Messages):?\s*$ -> ^\s{0,3}(Passed|Failed|Skipped|passed|failed|skipped) |^(Passed|Failed|Skipped)!|^Test Run |^Test run|^Total tests|^Test summary|^\S+\([0-9,]+\): error 
        ^={3,} (FAILURES|ERRORS|PASSES) ={3,}$ -> ^={3,} .*(short test summary info|warnings summary|slowest|in [0-9.]+s).*={3,}$|^(FAILED|ERROR) |^!{3,}|^[0-9]+ (failed|passed|errors?)\b
        ^\s+● -> ^(Test Suites|Tests|PASS|FAIL)\b|^\s+● Test suite failed
        ^-{4} \S+ stdout -{4}$ -> ^failures:$|^test result:
        ^=== (RUN|CONT|NAME) -> ^\s*--- (PASS|FAIL|SKIP|BENCH)|^(FAIL|ok|PASS|panic:|exit status)\b
        ^\s*--- (FAIL|PASS|SKIP): -> ^(FAIL|ok|PASS|\?|panic:|exit status|===|---)
        ^(\[INFO\] )?Running [\w$.]*\w$ -> Tests run:|^\[ERROR\] |^\[INFO\] (BUILD|Results)
        ^\[ERROR\] +(Failures|Errors): *$ -> Tests run:|^\[INFO\] (BUILD|-----)
        ^\[ERROR\]\s+\S+.*<<< (FAILURE|ERROR)! -> ^\[(INFO|ERROR|WARNING)\]
        ^\s+---$ -> ^\s+\.\.\.$
        ^\s*✖ (failing tests|.*\([0-9.]+ms\)) -> ^(ℹ|✔|▶|✖)|^\s+(✔|▶|✖)
        ^\s+[0-9]+ (failing|failed)$ -> ^npm 
        ^(ERROR|FAIL): \w+ \( -> ^Ran [0-9]+ tests?
        ^\[ RUN +\] -> ^\[ +(OK|FAILED|SKIPPED) +\]|^\[=+\]
        ⎯ Failed (Tests|Suites) -> ^\s+(Test Files|Tests) 
        ^\S.* > .* FAILED$ -> ^\S.*(PASSED|FAILED|SKIPPED|STARTED|completed)|^> Task|^$
        ^Traceback \(most recent call last\):$ -> ^\S
        ^Start +[0-9]+: -> ^\s*[0-9]+/[0-9]+ Test
        """);

    private static readonly LinePattern Single = new(string.Join('|', """
        ^\s*(>\s*)?[0-9]+\s*[|│]
        ^\s*[|│]
        ^\s*[>E]\s\s+
        ^\s+[\^~]+
        ^\s+at\s
        ^\s+(Expected|But was|Actual|Received|expected|actual|found|left|right)\s*:
        ^\s+File "
        ^[+-][^+-]|^\s+[+-]\s\s
        ^#\s\s
        """.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(row => row.Trim())), ignoreCase: false);

    /// <summary>The tools' own lines.</summary>
    public static IEnumerable<string> LeftOut(IReadOnlyList<string> lines)
    {
        Section? within = null;
        foreach (var line in lines)
        {
            if (within is not null && !within.Ends.IsMatch(line))
                continue;
            within = Sections.FirstOrDefault(section => section.Begins.IsMatch(line));
            if (!Single.IsMatch(line))
                yield return line;
        }
    }

    private static Section[] Read(string table) =>
    [
        .. table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(row => row.Split(" -> ", 2)).Select(row => new Section(new(row[0], ignoreCase: false), new(row[1], ignoreCase: false))),
    ];
}
