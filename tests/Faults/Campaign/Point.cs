namespace Faults.Campaign;

/// <summary>One fault at one operation.</summary>
/// <param name="Kind">What goes wrong; <see cref="Chain"/> for kills in a row.</param>
/// <param name="Operation">What is being done.</param>
/// <param name="Number">Which of the operations that can go wrong so, from 1; for a chain, which chain.</param>
/// <param name="Seed">From which a chain is drawn.</param>
internal sealed record Point(string Kind, string Operation, int Number, int Seed)
{
    /// <summary>Name of a row of kills, each during the recovery from the one before.</summary>
    internal const string Chain = "chain";

    /// <inheritdoc/>
    public override string ToString() => $"--kind {Kind} --operation {Operation} --n {Number}{(Kind == Chain ? $" --seed {Seed}" : "")}";
}
