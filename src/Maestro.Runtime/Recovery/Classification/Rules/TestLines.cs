namespace Maestro.Runtime.Recovery.Classification.Rules;

/// <summary>How test runners name and count what failed. A count of zero is none.</summary>
internal static class TestLines
{
    /// <summary>The table.</summary>
    public static LineRules Rules { get; } = new("""
        VSTest counts failed tests :: ^Failed!\s+- Failed:\s+[1-9]|^\s+Failed\s?:\s+[1-9]|^Test Run Failed\.|^\s+failed: [1-9]|^Test run summary: Failed!|^Test summary: .*failed: [1-9]|^\s*Total tests: [0-9]+\. .*Failed: [1-9]|^Tests failed: [1-9]|^\s*Failed: [1-9]
        VSTest names a failed test :: ^\s+Failed \S.*\[[<0-9].*\]$|^\s*failed \S+.*\([0-9].*s\)$|^\[xUnit\.net [0-9:.]+\]\s+.*\[FAIL\]$|^\s*X \S+.*\[[0-9]+ ?m?s\]$
        the test host ended :: ^The active test run was aborted\. Reason: Test host process crashed( : [^O].*)?$|^Test host process crashed$
        NUnit's console counts failed tests :: ^\s*Test Count: [0-9]+, Passed: [0-9]+, Failed: [1-9]|^\s*Overall result: Failed
        pytest counts failed tests :: ^=+ .*\b[1-9][0-9]* failed\b.*|^[1-9][0-9]* failed\b.* in [0-9.]+s|^=+ [0-9a-z, ]*\b[1-9][0-9]* passed, .*[1-9][0-9]* errors?\b.* in |^FAILED \S+::|^FAILED \S+\.py\b
        pytest counts tests with errors :: ^ERROR \S+\.py::
        unittest counts failed tests :: ^FAILED \((failures|errors|unexpected successes)=[1-9]
        jest counts failed tests :: ^Tests:\s+.*\b[1-9][0-9]* failed\b|^\s+Tests\s+[1-9][0-9]* failed\b|^\s+Test Files\s+[1-9][0-9]* failed \(|^\s+✕ 
        vitest names a failed test :: ^\s*FAIL\s+\S+\.\S+ > |^\s+[×❯✗] .* [0-9]+ ?ms$
        mocha counts failed tests :: ^\s+[1-9][0-9]* failing\b
        TAP names or counts failed tests :: ^\s*not ok [0-9]+|^# fail\s+[1-9]|^ℹ fail [1-9]|^# Failed test|^Result: FAIL$|^✖ failing tests
        Playwright, Cypress or Karma counts failed tests :: ^\s+[1-9][0-9]* failed$|^\s+✖\s+[1-9][0-9]* of [0-9]+ failed|Executed [0-9]+ of [0-9]+ .*\([1-9][0-9]* FAILED\)|\bTOTAL: [1-9][0-9]* FAILED|^\s*[1-9][0-9]* tests? failed$|│\s+Failing:\s+[1-9]
        Go names a failed test :: ^\s*--- FAIL: |^panic: test timed out after|^panic: .*\[recovered\]|^FAIL\s+\S+\s+[0-9.]+s$|^FAIL: \S+|^DONE [0-9]+ tests?,.*[1-9][0-9]* failures?|^FAIL$|^WARNING: DATA RACE$
        cargo counts failed tests :: ^test result: FAILED\.|^test \S+.* \.\.\. FAILED$|^error: test failed, to rerun pass|^error: doctest failed|^\s+Summary \[.*\] .*[1-9][0-9]* failed|^error: test run failed
        Surefire counts failed tests :: Tests run: [0-9]+, Failures: [1-9]|Tests run: [0-9]+, Failures: 0, Errors: [1-9]|^\[ERROR\] There are test failures|There are test failures\.|<<< (FAILURE|ERROR)!
        Gradle counts failed tests :: ^[0-9]+ tests? completed, [1-9][0-9]* failed|There were failing tests|Execution failed for task '(:[\w-]+)*:\w*[tT]est'|^> Task (:[\w-]+)*:\w*test FAILED|^\S.* > \S.* FAILED$
        JUnit's console counts failed tests :: ^\[\s*[1-9][0-9]* tests failed|^Tests run: [0-9]+,\s+Failures: [1-9]|^FAILURES!!!$
        CTest or GoogleTest counts failed tests :: ^The following tests FAILED|^[0-9]+% tests passed, [1-9][0-9]* tests? failed out of|^\[  FAILED  \]|^\s*[1-9][0-9]* FAILED TESTS?$|^\s*[0-9]+/[0-9]+ Test .*\*\*\*(Failed|Exception|Timeout|Not Run)|^Errors while running CTest
        Catch or doctest counts failed tests :: ^test cases:.*\| [1-9][0-9]* failed|^\[doctest\] .*\| [1-9][0-9]* failed
        RSpec, minitest or PHPUnit counts failed tests :: ^[0-9]+ examples?, [1-9][0-9]* failures?|^[0-9]+ runs, [0-9]+ assertions, ([1-9][0-9]* failures|0 failures, [1-9][0-9]* errors)|^Tests: [0-9]+, Assertions: [0-9]+.*(Failures|Errors): [1-9]|^rspec \./
        ExUnit or dotnet run counts failed tests :: ^[0-9]+ (doctests?, [0-9]+ )?tests?, [1-9][0-9]* failures?
        automake counts failed tests :: ^# (FAIL|ERROR):\s+[1-9]|^FAIL: \S
        bats or another runner names a failed test :: ^\s*✗ \S|^\[FAIL(ED)?\] |^FAIL(ED)? - |^\s*FAIL \S+\.(test|spec)\.\w+
        """);

    /// <summary>Words at the end of a test run that failed.</summary>
    public static LineRules Closing { get; } = new("""
        the test run's closing words :: ^npm (ERR!|error) Test failed|Test Run Aborted\.|^make(\[[0-9]+\])?: \*\*\* \[.*\b(test|check)\b.*\] Error|^Tests? (run )?(failed|FAILED)[.!]?$|^error: (process didn't exit successfully: .*target/\w+/deps/|test )|^AssertionError\b|^Assertion failed
        """);
}
