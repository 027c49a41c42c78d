using System.Text.Json.Nodes;
using Maestro.Runtime.LogIndex;
using Maestro.Runtime.Runs;

namespace Maestro.Tool.Commands;

/// <summary>
/// What people said of a run's decisions, by <c>log review</c>, laid on a report that was written before they could. The files stay as they are; only numbers
/// are laid on, so nothing here has to be encoded.
/// </summary>
/// <param name="Decisions">How many decisions there are.</param>
/// <param name="Judged">How many a person judged.</param>
/// <param name="Appropriate">How many of these were called appropriate.</param>
internal sealed record JudgedSince(int Decisions, int Judged, int Appropriate)
{
    private string Sentence =>
        $"Judged since: {Appropriate} of {Judged} decisions that a person judged were appropriate ({100.0 * Appropriate / Judged:0} %, goal: more than 85 %), of {Decisions} decisions.";

    /// <summary>Of a run.</summary>
    public static JudgedSince Of(ArchivedRun run)
    {
        var known = run.Memory.Decisions.Select(d => d.Id).ToHashSet(StringComparer.Ordinal);
        var said = new ReviewFile(run.Directory.Reviews).Read().Latest.Where(review => known.Contains(review.Decision)).ToList();
        return new(known.Count, said.Count, said.Count(review => review.Appropriate));
    }

    /// <summary>The report with what was said since; the very same where nothing was.</summary>
    public string LaidOn(string report, string format) => Judged == 0 ? report : format switch
    {
        "html" => report.Replace("</header>", $"<p>{Sentence}</p></header>", StringComparison.Ordinal),
        "json" => Json(report),
        _ => $"{report}\n## Judged since\n\n{Sentence}\n",
    };

    private string Json(string report)
    {
        var root = JsonNode.Parse(report)!.AsObject();
        root["judged"] = new JsonObject { ["decisions"] = Decisions, ["judged"] = Judged, ["appropriate"] = Appropriate };
        return root.ToJsonString(new() { WriteIndented = true });
    }
}
