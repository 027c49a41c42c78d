namespace Maestro.Runtime.Recovery.Classification.Rules;

/// <summary>How test runners say that they ran some tests, or none.</summary>
internal static class RunTestLines
{
    /// <summary>That they ran none.</summary>
    public static LineRules None { get; } = new("""
        no tests were found :: ^No test is available in|^No test matches the given testcase filter|\bno tests ran\b|\bcollected 0 items\b|^No tests? files? found|^No tests found|^NO TESTS RAN|^Ran 0 tests in|No tests were executed|No tests matching pattern|No tests to run\.|^Zero tests ran|Test run summary: Zero tests ran|^No tests were found|\[no test files\]|\[no tests to run\]|^running 0 tests$|^# tests 0$|^ℹ tests 0$|^\s+0 passing\b|^1\.\.0\b|No tests found for given includes|^Executed 0 of 0|^\[==========\] 0 tests? from|Total tests: 0$|no tests to run|^\s*total: 0$|^0 examples, 0 failures|^ERROR: file or directory not found:|^ERROR: not found: |^testing: warning: no tests to run
        """);

    /// <summary>That they ran some.</summary>
    public static LineRules Some { get; } = new("""
        tests were run :: ^=* ?.*\b[1-9][0-9]* (passed|failed)\b.*|^\s+[1-9][0-9]* (passing|failing)\b|^(Passed|Failed)!\s+- |^\s+Passed:\s+[1-9]|^ok\s+\S+\s+(\(cached\)|[0-9.]+s)(\s+coverage: .*)?$|^FAIL\s+\S+\s+[0-9.]+s$|Tests run: [1-9]|^# (pass|fail) [1-9]|^ℹ (pass|fail) [1-9]|^test result: .*\. [1-9][0-9]* passed|^Ran [1-9][0-9]* tests?|^OK \([1-9]|^[0-9]+% tests passed|^\s+succeeded: [1-9]|^\s+passed: [1-9]|^\[  PASSED  \] [1-9]|^\s+Passed \S.*\[|^[1-9][0-9]* examples?
        """);
}
