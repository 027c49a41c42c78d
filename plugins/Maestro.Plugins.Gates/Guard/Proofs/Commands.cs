using System.Text.RegularExpressions;

namespace Maestro.Plugins.Gates.Guard.Proofs;

/// <summary>Words in commands and in what surrounds them that prove something, or keep a failure from counting.</summary>
internal static class Commands
{
    private static readonly Regex Proving = Patterns.AnyCase(@"\b(\w*tests?|pytest|jest|vitest|mocha|playwright|cypress|lint|eslint|ruff|mypy|flake8|pylint|clippy|vet|golangci-lint|check|verify|build|tsc|typecheck|format|fmt|audit|coverage|maestro|sonar\w*|codeql|nox|tox|rspec|phpunit|ctest)\b");
    private static readonly Regex Shrugging = Patterns.AnyCase(@"\|\|\s*(true|:|exit\s+0|echo\b)|;\s*(true|exit\s+0)\s*$|\bset\s+\+e\b|continue-?on-?error['""]?\s*:\s*['""]?(true|\$\{\{)|allow_failure['""]?\s*:\s*(true|$)|\bif\s*:\s*['""]?(\$\{\{\s*)?false\b|\bwhen\s*:\s*['""]?(never|manual)\b|--passWithNoTests|--exit-zero|--no-fail\b|--force-exit-0|^-\s*(test|lint|check)|ignoreFailures\s*=\s*true|testFailureIgnore>?\s*[=>]\s*true|-Dmaven\.test\.(skip|failure\.ignore)|-DskipTests|-x\s+test\b");
    private static readonly Regex Narrowing = Patterns.AnyCase(@"(^|\s)(--filter|-k|-m|--ignore|--ignore-glob|--deselect|--exclude|--skip|-skip|--testPathIgnorePatterns|--testNamePattern|-t|-run|--grep|--invert|--max-warnings|--no-verify|-warnaserror-|/warnaserror-|-nowarn|--no-analyzers|-p:TreatWarningsAsErrors=false|-p:NoWarn|-p:RunAnalyzers=false)\b");

    /// <summary>Whether a line has a command that proves something.</summary>
    public static bool Proves(string line) => Proving.IsMatch(line);

    /// <summary>Whether a line keeps a failure from counting.</summary>
    public static bool Shrugs(string line) => Shrugging.IsMatch(line);

    /// <summary>Whether a command that became another one proves less: it no longer has all it had, or leaves tests out.</summary>
    public static bool Weaker(string before, string after) =>
        !Words(before).All(Words(after).Contains) || Narrowing.Count(after) > Narrowing.Count(before) || (Shrugs(after) && !Shrugs(before));

    private static HashSet<string> Words(string command) => [.. command.Split([' ', '\t', '"', '\'', ','], StringSplitOptions.RemoveEmptyEntries)];
}
