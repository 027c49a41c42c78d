namespace Maestro.Runtime.Checkpoints.Risks;

/// <summary>A reason to keep the present before going on.</summary>
/// <param name="Kind">What could be lost.</param>
/// <param name="What">In words, for people: <c>git push</c> sends commits elsewhere.</param>
/// <param name="Where">The simple command or the path that it is about.</param>
internal sealed record Risk(RiskKind Kind, string What, string Where)
{
    private const int LongestWhere = 200;

    /// <summary>The command or path, cut when it is long.</summary>
    public string Where { get; } = Where.Length <= LongestWhere ? Where : $"{Where[..LongestWhere]}...";
}
