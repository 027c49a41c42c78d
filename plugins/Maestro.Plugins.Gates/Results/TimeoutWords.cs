using System.Text.RegularExpressions;

namespace Maestro.Plugins.Gates.Results;

/// <summary>Knows a test that took too long by its message: most frameworks write it down as any other failure.</summary>
internal static class TimeoutWords
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Anchored, so that a test about time-outs that fails by an assertion is not taken for one.
    private static readonly Regex[] Patterns =
    [
        // NUnit; xUnit; MSTest, before and after version 3
        new(@"^Test exceeded (Timeout|CancelAfter) value (of )?\d+", Linear),
        new(@"^(Xunit\.\S+ : )?Test execution timed out after \d+ milliseconds", Linear),
        new(@"^Test '[^']*' (timed out after \d+ms|exceeded execution timeout period|execution timed out)", Linear),
        // pytest-timeout; JUnit 4 and 5; Go; Jest; Vitest; Mocha; node --test
        new(@"^(Failed: )?Timeout (>\d|\(>\d)", Linear),
        new(@"^(org\.junit\.runners\.model\.TestTimedOutException: )?test timed out after \d+ \w+", Linear),
        new(@"^(java\.util\.concurrent\.TimeoutException: )?\S+\(.*\) timed out after \d+ \w+", Linear),
        new(@"^panic: test timed out after ", Linear),
        new(@"^(thrown: ""|Error: thrown: "")?Exceeded timeout of \d+ ms for a (test|hook)", Linear),
        new(@"^(Error: )?(Test|Hook) timed out in \d+ms", Linear),
        new(@"^(Error: )?Timeout of \d+ms exceeded", Linear),
        new(@"^test timed out after \d+ms", Linear),
    ];

    public static bool In(string message) => Patterns.Any(p => p.IsMatch(message));
}
