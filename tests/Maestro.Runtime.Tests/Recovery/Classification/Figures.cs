using System.Globalization;
using Maestro.Runtime.Recovery.Classification;

namespace Maestro.Runtime.Tests.Recovery.Classification;

/// <summary>How often the classifier is right: for each kind, of those it calls so, and of those that are.</summary>
/// <param name="Kind">The kind; null for no failure.</param>
/// <param name="Cases">How many are of it.</param>
/// <param name="Called">How many are said to be.</param>
/// <param name="Right">How many of these are.</param>
internal sealed record Figures(FailureKind? Kind, int Cases, int Called, int Right)
{
    public double Precision => Called == 0 ? 1 : (double)Right / Called;

    public double Recall => Cases == 0 ? 1 : (double)Right / Cases;

    public string Name => Kind?.ToString().ToLowerInvariant() ?? "no failure";

    /// <summary>Those of each kind that is there or said to be.</summary>
    public static IReadOnlyList<Figures> Of(IReadOnlyList<CorpusCase> cases, Func<ToolOutcome, ToolOutcome>? seen = null)
    {
        var told = cases.Select(c => (c.Kind, Said: FailureClassifier.Of(seen is null ? c.Outcome : seen(c.Outcome)).Kind)).ToList();
        return
        [
            .. told.SelectMany(t => new[] { t.Kind, t.Said }).Distinct().OrderBy(kind => kind is null).ThenBy(kind => kind)
                .Select(kind => new Figures(kind, told.Count(t => t.Kind == kind), told.Count(t => t.Said == kind), told.Count(t => t.Kind == kind && t.Said == kind))),
        ];
    }

    /// <summary>Of all kinds together: how many are told right.</summary>
    public static double Overall(IReadOnlyList<Figures> figures) => (double)figures.Sum(f => f.Right) / figures.Sum(f => f.Cases);

    public static string Percent(double share) => share.ToString("0.0 %", CultureInfo.InvariantCulture);
}
