using Maestro.Plugins.Decisions.Scoring;

namespace Maestro.Plugins.Decisions.Assisted;

/// <summary>Whether an answer of the right form can be used.</summary>
internal sealed class AnswerCheck(DecisionRequest request, Weighing weighing)
{
    private const int MostOptions = 20;

    /// <summary>What is wrong with it; null when nothing is.</summary>
    public string? Problem(AssistedAnswer answer) => answer.Options switch
    {
        [] => "it has no options",
        { Count: > MostOptions } => $"it has more than {MostOptions} options",
        var options when options.GroupBy(option => option.Id).FirstOrDefault(group => group.Count() > 1) is { } twice => $"option '{twice.Key}' is there twice",
        var options => options.Select(Problem).FirstOrDefault(problem => problem is not null) ?? Silly(options),
    };

    private string? Problem(AssistedOption option)
    {
        if (string.IsNullOrWhiteSpace(option.Id) || string.IsNullOrWhiteSpace(option.Title) || string.IsNullOrWhiteSpace(option.Reason))
            return "an option has no id, no title or no reason";
        if (request.Excluded.Contains(option.Id))
            return $"'{option.Id}' was tried and failed; it is not to be chosen again";
        if (request.Options.Count > 0 && request.Options.All(known => known.Id != option.Id))
            return $"'{option.Id}' is none of the options: {string.Join(", ", request.Options.Select(known => known.Id))}";
        if (weighing.Weights.FirstOrDefault(weight => !option.Scores.ContainsKey(weight.Name)).Name is { } missing)
            return $"'{option.Id}' has no points for '{missing}'";
        return option.Scores.FirstOrDefault(score => score.Value is < 0 or > 1 or double.NaN) is { Key: { } wrong }
            ? $"the points of '{option.Id}' for '{wrong}' are not from 0 to 1"
            : null;
    }

    // Who gives everything the same has not looked.
    private string? Silly(IReadOnlyList<AssistedOption> options) =>
        options.Count > 1 && weighing.Weights.All(weight => options.Select(option => option.Scores[weight.Name]).Distinct().Count() == 1)
            ? "every option has the same points, which tells nothing"
            : null;
}
