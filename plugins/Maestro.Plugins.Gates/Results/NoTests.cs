using System.Text.RegularExpressions;

namespace Maestro.Plugins.Gates.Results;

/// <summary>Test runners that found nothing to run, told from their exit code or their own words.</summary>
internal static class NoTests
{
    private const int PytestNothingCollected = 5;
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Multiline;

    private static readonly Regex Nothing = new(@"No test is available in|\bno tests ran\b|\bcollected 0 items\b|^No tests found\b", Linear);

    // One project of many without tests is no news as long as another one had some.
    private static readonly Regex Some = new(@"\b[1-9]\d* pass(ed|ing)\b|^\s*Passed!|Passed:\s+[1-9]", Linear);

    public static bool Found(string commandLine, ProcessResult result) =>
        (result.ExitCode == PytestNothingCollected && Regex.IsMatch(commandLine, @"\bpy\.?test\b", Linear))
        || (result.Succeeded && Nothing.IsMatch(result.Output + "\n" + result.Error) && !Some.IsMatch(result.Output));
}
