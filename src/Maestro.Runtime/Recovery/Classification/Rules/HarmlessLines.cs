namespace Maestro.Runtime.Recovery.Classification.Rules;

/// <summary>Lines whose words say nothing of a failure, whatever words these are.</summary>
internal static class HarmlessLines
{
    /// <summary>What passed, what only warns, and what merely tells of progress.</summary>
    public static LineRules Rules { get; } = new("""
        passed :: ^\s*(✓|✔|√|PASS\b|PASSED\b|Passed \S|passed \S|ok\b|OK\b|\[\s*OK\s*\]|\[ RUN )|\s\.\.\. (ok|ignored)( <.*>)?$|^\s*--- (PASS|SKIP):|\bPASSED(\s+\[\s*[0-9]+%\])?$|\.{3,}\s*(Passed|passed|ok|OK|PASS)( +[0-9.]+ sec)?$|^=== (RUN|PAUSE|CONT|NAME)|^\s*(Skipped|skipped) \S|# SKIP|: SKIP(PED)?\b
        only warns :: ^\s*(npm )?(warn|warning|WARN|WARNING|DEPRECATION|deprecated|DeprecationWarning|note|hint|help|info|INFO|debug|trace|verbose|notice)\b(:|\s|\[|!)|: (warning|note|info|remark|help)( [A-Z]{1,12}[0-9]+)?:|^\[(warning|info|debug|notice)\]|^\(node:[0-9]+\)|Warning: |^w: |^(pnpm|yarn) (WARN|warning)\b|^\s+[0-9]+:[0-9]+\s+warning\s|^npm notice
        tells of progress :: ^\s*(Compiling|Checking|Downloading|Downloaded|Updating|Installing|Fetching|Finished|Running|Fresh|Documenting|Locking|Adding|Removing|Blocking|Collecting|Building|Using cached|Requirement already satisfied|Determining projects to restore|Restored|Get:[0-9]+|Hit:[0-9]+|Unpacking|Setting up|Selecting|Preparing|Reading|Cloning into|Cleaning|Generating|Creating|Copying|Deleting|Looking in|Attempting|Found existing|Successfully)\b[^!]*$
        a commit's subject :: ^[0-9a-f]{7,40} \S
        make shows what it runs :: ^(gcc|g\+\+|cc|c\+\+|clang|ld|ar|rm|cp|mv|mkdir|echo|install|python3?|node|cargo|dotnet|sh|bash) [^:]*$|^\s*> \S+@\S+ \w+|^\$ |^\+ |^# [^\[]*$
        """);

    /// <summary>Words with which tools close what went well.</summary>
    public static LineRules Success { get; } = new("""
        success :: ^\s*Build succeeded\b|^\[INFO\] BUILD SUCCESS|^BUILD SUCCESSFUL|^Successfully (installed|built|tagged)|^Passed!\s+- |^Test Run Successful\.|^=+ [1-9][0-9]* passed[^=]* =+$|^[1-9][0-9]* passed[^:]* in [0-9.]+s|^test result: ok\.|^OK( \(.*\))?$|^\s*Finished .*(dev|release|test|bench).*target|^added [0-9]+ packages?|^up to date\b|^All checks passed!|^Success: no issues found|^100% tests passed|^\s+[1-9][0-9]* passing|^Tests:\s+[1-9][0-9]* passed, [0-9]+ total|^ℹ fail 0|^# fail 0|^All matched files use Prettier|^All done!|^Restore complete|^Already up to date|^found 0 vulnerabilities|^\s*Restored \S|^(Fast-forward|Merge made by)|^Done in [0-9.]+m?s|^\[  PASSED  \]|^Setting up \S|^naming to .* done$|^#[0-9]+ DONE|^100 .*100
        """);
}
