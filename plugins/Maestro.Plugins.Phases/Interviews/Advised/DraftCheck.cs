using System.Text.RegularExpressions;
using Maestro.Plugins.Phases.Plans;

namespace Maestro.Plugins.Phases.Interviews.Advised;

/// <summary>Whether a plan that an agent drafted can be carried out, and tells apart what was said and what was inferred.</summary>
internal static partial class DraftCheck
{
    private const int LongestTitle = 72;

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public static string? Problem(AdvisedPlan draft, string request)
    {
        if (string.IsNullOrWhiteSpace(draft.Title) || draft.Title.Length > LongestTitle || draft.Title.Contains('\n'))
            return $"the title is empty, longer than {LongestTitle} characters, or more than a line";
        if (string.IsNullOrWhiteSpace(draft.Introduction))
            return "there is no introduction";
        if (draft.Requirements.Count == 0)
            return "there are no requirements";
        var said = Plain(request);
        return draft.Requirements.Select(requirement => Problem(requirement, said)).FirstOrDefault(problem => problem is not null)
            ?? (PlanCheck.Of(DraftedPlan.Of(draft)) is [var problem, ..] ? problem.Message : null);
    }

    private static string? Problem(AdvisedRequirement requirement, string said)
    {
        if (!Id().IsMatch(requirement.Id) || string.IsNullOrWhiteSpace(requirement.Text))
            return $"'{requirement.Id}' is no id such as FR-1, or has no text";
        if (Priorities.Parse(requirement.Priority) != requirement.Priority)
            return $"the priority of {requirement.Id} is '{requirement.Priority}'; it is one of P0, P1, P2";
        if (requirement.Acceptance.All(string.IsNullOrWhiteSpace))
            return $"{requirement.Id} has no acceptance criterion";
        if (requirement.Confidence is not (>= 0 and <= 1))
            return $"the confidence of {requirement.Id} is not from 0 to 1";
        // An agent that claims to have been told something is held to the words.
        if (!string.IsNullOrWhiteSpace(requirement.Said))
            return said.Contains(Plain(requirement.Said), StringComparison.Ordinal) ? null : $"the request does not say \"{requirement.Said}\" ({requirement.Id}): quote it word for word, or say what it was inferred from";
        return string.IsNullOrWhiteSpace(requirement.InferredFrom) ? $"{requirement.Id} is neither said nor inferred from anything" : null;
    }

    private static string Plain(string text) => Spaces().Replace(text, " ").Trim().ToLowerInvariant();

    [GeneratedRegex("^[A-Z]{1,4}-?[0-9]{1,3}$", RegexOptions.NonBacktracking)]
    private static partial Regex Id();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
