namespace Faults.Records;

/// <summary>What a run came to, as far as it must not depend on how often it was interrupted.</summary>
/// <param name="Tree">The delivered tree.</param>
/// <param name="Steps">Every step that was completed, as often as it was.</param>
/// <param name="Damage">What is wrong with the journal; null for nothing.</param>
internal sealed record RecordOutcome(string Tree, IReadOnlyList<string> Steps, string? Damage)
{
    /// <summary>In what it differs from an undisturbed one.</summary>
    internal IEnumerable<string> Differences(RecordOutcome undisturbed)
    {
        if (Damage is not null)
            yield return Damage;
        if (Tree != undisturbed.Tree)
            yield return $"the delivered tree is {Tree}, undisturbed {undisturbed.Tree}";
        foreach (var step in Steps.GroupBy(s => s).Where(group => group.Count() > 1))
            yield return $"{step.Key} was done {step.Count()} times";
        foreach (var missing in undisturbed.Steps.Except(Steps))
            yield return $"{missing} was never done";
        foreach (var more in Steps.Except(undisturbed.Steps))
            yield return $"{more} was done, and is not when nobody disturbs";
    }
}
