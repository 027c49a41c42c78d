using System.Text.RegularExpressions;

namespace Maestro.Plugins.DotNet.Applying;

/// <summary>Why packages could not be restored, as a failure.</summary>
internal static partial class RestoreFailure
{
    // A feed that does not answer, or refuses: it says nothing of the version.
    private static readonly string[] OfFeeds = ["NU1301", "NU1302", "NU1303"];

    private const int OfSignals = 128;

    /// <summary>Reads the output of a restore that failed.</summary>
    /// <param name="what">What was done, such as <c>dotnet restore Shop.slnx</c>.</param>
    /// <param name="result">How it ended.</param>
    public static Failure Of(string what, ProcessResult result)
    {
        var output = result.Output + "\n" + result.Error;
        var errors = ErrorLine().Matches(output).Select(found => new GateFinding(found.Groups["message"].Value.Trim(), found.Groups["code"].Value)).DistinctBy(found => (found.Code, found.Message)).ToList();
        return new()
        {
            Kind = Kind(result, errors),
            Message = errors is [var first, ..] ? $"{what} failed: {first.Code}: {first.Message}" : $"{what} {Ended(result)}",
            Evidence = output,
            Findings = errors,
        };
    }

    // What never ran, or was ended from outside, says nothing of the version either.
    private static FailureKind Kind(ProcessResult result, List<GateFinding> errors) =>
        result.End == ProcessEnd.NotStarted || (result.End == ProcessEnd.Exited && result.ExitCode > OfSignals) ? FailureKind.Environment
        : result.End != ProcessEnd.Exited || errors.Exists(error => OfFeeds.Contains(error.Code)) ? FailureKind.Transient
        : FailureKind.Build;

    private static string Ended(ProcessResult result) => result.End switch
    {
        ProcessEnd.NotStarted => $"could not be started: {result.Error}",
        ProcessEnd.Exited => $"failed with exit code {result.ExitCode}",
        _ => $"was stopped after {result.Duration.TotalMinutes:0} minutes",
    };

    [GeneratedRegex(@"error\s+(?<code>[A-Z]{2,6}\d{3,5})\s*:\s*(?<message>[^\r\n\[]*)", RegexOptions.CultureInvariant)]
    private static partial Regex ErrorLine();
}
