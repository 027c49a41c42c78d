namespace Maestro.Plugins.Phases.Reviews.Rounds;

/// <summary>Tells the same finding in two rounds, wherever in its file it stands by then.</summary>
internal static class FindingKey
{
    public static (string Rule, string File, string Evidence) Of(ReviewFinding finding) =>
        (finding.Rule, finding.File ?? "", finding.Evidence.Length > 0 ? finding.Evidence : finding.Message);
}
