using System.Text;
using Maestro.Plugins.Decisions.Scoring;

namespace Maestro.Plugins.Decisions.Assisted;

/// <summary>A decision worded for an agent.</summary>
internal static class AssistedQuestion
{
    private const int MostOfAFact = 4000;

    /// <summary>The words.</summary>
    public static string Of(DecisionRequest request, Weighing weighing)
    {
        var text = new StringBuilder($"A decision of kind '{request.Kind}' about the repository you are in:\n\n{request.Question}\n");
        foreach (var (name, value) in request.Facts)
            text.Append($"\n{name}: {(value.Length > MostOfAFact ? value[..MostOfAFact] + " ..." : value)}\n");
        if (request.Options.Count > 0)
            text.Append("\nThe options, and there are no others:\n").AppendJoin("", request.Options.Select(option => $"- {option.Id}: {option.Title}\n"));
        else
            text.Append("\nName two to six options that a senior engineer would think of here.\n");
        if (request.Excluded.Count > 0)
            text.Append($"\nThese were tried and failed, leave them out: {string.Join(", ", request.Excluded)}.\n");
        text.Append("\nGive each option points from 0 (bad) to 1 (good) for each of these criteria: ").AppendJoin(", ", weighing.Weights.Select(weight => weight.Name))
            .Append(".\nLook at what the repository has before you give points. Documents are no evidence of what is used; manifests and code are. You decide nothing: the points are weighed by others.");
        return text.ToString();
    }
}
