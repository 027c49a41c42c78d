namespace Maestro.Plugins.Phases.Reports.Markdown;

/// <summary>Evidence in a cell of a table, each piece with where to look it up.</summary>
internal static class ProofCell
{
    private const int MostOfAKind = 3;

    public static string Of(IReadOnlyList<Proof> proofs) => string.Join("; ", proofs.GroupBy(p => p.Kind).OrderBy(same => same.Key).Select(same => OfKind(same.Key, [.. same])));

    private static string OfKind(ProofKind kind, IReadOnlyList<Proof> proofs)
    {
        var word = kind switch { ProofKind.Test => "test", ProofKind.Gate => "gate", _ => "changed" };
        var more = proofs.Count > MostOfAKind ? $" and {proofs.Count - MostOfAKind} more" : "";
        return $"{word} {string.Join(", ", proofs.Take(MostOfAKind).Select(One))}{more}";
    }

    private static string One(Proof proof) => proof switch
    {
        { Kind: ProofKind.Gate } => $"[{Md.Text(proof.What)}](#gates)",
        { File: { } file } when file != proof.What => $"{Md.Code(proof.What)} in {Md.Code(file)}{Task(proof)}",
        _ => $"{Md.Code(proof.What)}{Task(proof)}",
    };

    private static string Task(Proof proof) => proof.TaskId is { } task ? $" ([{Md.Text(task)}](#tasks))" : "";
}
