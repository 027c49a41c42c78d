using System.Text.RegularExpressions;

namespace Maestro.Plugins.DotNet.Applying;

/// <summary>Why packages could not be restored, as a failure.</summary>
internal static partial class RestoreFailure
{
    // A feed that does not answer, or refuses: it says nothing of the version.
    private static readonly string[] OfFeeds = ["NU1301", "NU1302", "NU1303"];

    /// <summary>Reads the output of a restore that failed.</summary>
    /// <param name="what">What was done, such as <c>dotnet restore Shop.slnx</c>.</param>
    /// <param name="result">How it ended.</param>
    public static Failure Of(string what, ProcessResult result)
    {
        var output = result.Output + "\n" + result.Error;
        var errors = ErrorLine().Matches(output).Select(found => new GateFinding(found.Groups["message"].Value.Trim(), found.Groups["code"].Value)).DistinctBy(found => (found.Code, found.Message)).ToList();
        return new()
        {
            Kind = result.End == ProcessEnd.TimedOut || errors.Exists(error => OfFeeds.Contains(error.Code)) ? FailureKind.Transient : FailureKind.Build,
            Message = errors is [var first, ..] ? $"{what} failed: {first.Code}: {first.Message}" : $"{what} failed with exit code {result.ExitCode}",
            Evidence = output,
            Findings = errors,
        };
    }

    [GeneratedRegex(@"error\s+(?<code>[A-Z]{2,6}\d{3,5})\s*:\s*(?<message>[^\r\n\[]*)", RegexOptions.CultureInvariant)]
    private static partial Regex ErrorLine();
}
