namespace Maestro.Runtime.Recovery.Classification.Rules;

/// <summary>How formatters, linters and analyzers name findings.</summary>
internal static class StyleLines
{
    /// <summary>Findings with a place.</summary>
    public static LineRules Placed { get; } = new("""
        a Python linter's finding :: ^\S+\.pyi?:[0-9]+:[0-9]+: [A-Z]{1,4}[0-9]{2,5}\b
        a Python checker's finding :: ^\s*\S+\.pyi?:[0-9]+(:[0-9]+)?:? (- )?error:? .*\[[\w-]+\]$|^\s+/?\S+\.pyi?:[0-9]+:[0-9]+ - error:|^\S+\.pyi?:[0-9]+: error: 
        a Python linter's finding :: ^(SIM|PLR|PLC|PLW|PLE|UP|ANN|PERF|RUF|[A-Z])[0-9]{3,4} (\[\*\] )?\S.*
        an ESLint finding :: ^\s+[0-9]+:[0-9]+\s+error\s+\S.*
        a finding of vet :: ^(vet: )?\S+\.go:[0-9]+:[0-9]+: (\S+ format %|\S+ call has|possible |unreachable code|self-assignment|composite literal uses unkeyed|result of .* not used|struct field tag|.* passes lock by value|loop variable|unusedresult|missing return statement|the cancel function|.* should be |should |exported .* should have comment|File is not .*formatted|Error return value of|.*\((errcheck|staticcheck|gosimple|govet|unused|ineffassign|revive|gofmt|gofumpt|goimports|gosec|lll|gocritic|stylecheck)\)$|.*\((SA|ST|S|QF|U)[0-9]{4}\)$)
        a finding of vet :: ^# \[\S+\]$
        a Java linter's finding :: ^\[(ERROR|WARN)\] .*\.(java|kt):[0-9]+(:[0-9]+)?: .*\[\w+\]\.?$|^\[ERROR\] \S+\.java:\[[0-9,]+\] \(\w+\) \w+:|^\[ant:checkstyle\] \[ERROR\]|^\S+\.kts?:[0-9]+:[0-9]+:? .*\((standard|ktlint)?:?[\w-]+\)$
        a shell linter's finding :: ^In \S+ line [0-9]+:$
        clang-format's finding :: : (error|warning): code should be clang-formatted
        clang-tidy's finding :: : error: .*\[[a-z]+-[\w.-]+,-warnings-as-errors\]$
        a C++ linter's finding :: ^\S+:[0-9]+: .*\[[a-z]+/[\w+]+\] \[[1-5]\]$
        a YAML linter's finding :: ^\s+[0-9]+:[0-9]+\s+error\s
        """);

    /// <summary>Counts and closing words.</summary>
    public static LineRules Rules { get; } = new("""
        ESLint counts errors :: ^✖ [0-9]+ problems? \([1-9]
        ESLint counts too many warnings :: ^ESLint found too many warnings
        prettier found files to format :: ^\[warn\] Code style issues|^Code style issues (found )?in |^\[error\] Code style issues|^Forgot to run Prettier\?
        a file would be formatted :: - Was not formatted\.$|^would reformat \S|^Would reformat: \S|^[0-9]+ files? would be (reformatted|formatted)|^Oh no! |^unformatted: |^\S+ would be reformatted
        rustfmt's diff :: ^Diff in \S+
        clippy's rule :: \bclippy::\w+|-D warnings|#\[deny\((clippy|warnings|unused|dead_code|missing_docs)\b|#\[deny\(\w+\)\]. (on by default|implied by)
        clippy's closing words :: rust-clippy|rust-lang\.github\.io/rust-clippy
        imports are not sorted :: Imports are incorrectly sorted
        pylint's rating :: ^Your code has been rated at
        a checker counts findings :: ^Found [1-9][0-9]* errors? in [0-9]+ files? \(checked|^[1-9][0-9]* errors?, [0-9]+ warnings?, [0-9]+ informations?|^Found [1-9][0-9]* errors?\.$|^\[\*\] [0-9]+ fixable
        checkstyle counts violations :: You have [1-9][0-9]* Checkstyle violations?|Checkstyle (rule )?violations were found|There (is|are) [1-9][0-9]* errors? reported by Checkstyle
        a Java analyzer counts bugs :: You have [1-9][0-9]* PMD violations?|failed with [1-9][0-9]* bugs|SpotBugs (violations|ended with)|BugInstance size is [1-9]
        spotless found files to format :: The following files had format violations|Run '.*(spotlessApply|spotless:apply)'
        a lint task failed :: Execution failed for task '(:[\w-]+)*:(checkstyle\w*|spotless\w*|ktlint\w*|detekt\w*|pmd\w*|spotbugs\w*|lint\w*|format\w*)'|^> Task (:[\w-]+)*:(checkstyle|spotless|ktlint|detekt|pmd|spotbugs|lint)\w* FAILED|Failed to execute goal \S*(checkstyle|spotless|fmt-maven|pmd|spotbugs|formatter)\S*
        biome found errors :: ^Found [1-9][0-9]* errors?\.?$|Some errors were emitted while running checks|lint/\w+/\w+ ━+
        stylelint counts problems :: ^[1-9][0-9]* problems? \([1-9]
        an analyzer's findings :: ^Formatted code file |^[1-9][0-9]* issues?:$|^level=error msg="\[linters
        a commit hook's check failed :: ^(trim trailing whitespace|fix end of files|check yaml|black|ruff|ruff-format|isort|flake8|prettier|eslint|mypy)\.{3,}Failed$
        """);
}
