namespace DecisionBench.Judging;

/// <summary>What was decided in a case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Decision">The decision.</param>
internal sealed record Judgement(JudgedCase Case, Decision Decision)
{
    /// <summary>Whether a senior engineer would sign it.</summary>
    public bool Agrees => Case.Good.Contains(Decision.Choice) && Case.Answer.All(wanted => Decision.Answer.GetValueOrDefault(wanted.Key) == wanted.Value);

    /// <summary>Whether it is what nobody would sign.</summary>
    public bool IsBad => Case.Bad.Contains(Decision.Choice);
}
