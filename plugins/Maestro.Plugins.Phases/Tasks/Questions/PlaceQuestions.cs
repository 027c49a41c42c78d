namespace Maestro.Plugins.Phases.Tasks.Questions;

/// <summary>Asks where the new code of a requirement belongs that says no files itself.</summary>
internal sealed class PlaceQuestions(IDecisions decisions, IRepositoryEvidence repository)
{
    // Below this an agent does better to look around itself.
    private const double SureEnough = .6;

    /// <summary>What was decided.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="follows">The decision it follows from, or null.</param>
    /// <param name="cancellationToken">Ends with the run.</param>
    public async Task<Decided> AskAsync(Requirement requirement, string? follows, CancellationToken cancellationToken)
    {
        // Where there is no shape to learn from, there is nothing to decide.
        if (requirement.Files.Count > 0 || Roles.Of(requirement) != "code" || (await repository.ReadAsync(cancellationToken)).Rooms.Count == 0)
            return Decided.Nothing;
        var decision = await decisions.DecideAsync(
            new()
            {
                Kind = DecisionKinds.Architecture,
                Key = requirement.Id,
                Question = $"Where does the code of {requirement.Id} belong: {requirement.Text}",
                Options = [],
                Facts = new Dictionary<string, string> { ["requirement"] = string.Join('\n', [requirement.Text, .. requirement.Acceptance]) },
                ParentId = follows,
            },
            cancellationToken);
        return decision.Choice == Decision.Unknown || decision.Confidence < SureEnough ? Decided.Nothing : new([decision.Id], [Line(decision)], [.. Paths(decision)]);
    }

    private static string Line(Decision decision)
    {
        var answer = decision.Answer;
        var text = $"New code of it belongs in `{decision.Choice}`";
        text += answer.TryGetValue("namespace", out var space) ? $", namespace {space}" : "";
        text += answer.TryGetValue("type", out var type) ? $", in a type such as {type}" : "";
        text += answer.TryGetValue("base", out var from) ? $" that derives from {from}" : "";
        text += answer.TryGetValue("implements", out var contract) ? $" that implements {contract}" : "";
        text += answer.TryGetValue("tests", out var tests) ? $"; its tests belong in `{tests}`" : "";
        return decision.Evidence.Count > 0 ? $"{text}. Look at {string.Join(", ", decision.Evidence.Take(2))} first." : $"{text}.";
    }

    private static IEnumerable<string> Paths(Decision decision)
    {
        if (decision.Answer.TryGetValue("type", out var type))
            yield return decision.Choice == "." ? $"{type}.cs" : $"{decision.Choice}/{type}.cs";
    }
}
