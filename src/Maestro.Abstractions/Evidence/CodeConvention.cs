namespace Maestro;

/// <summary>A habit of the code, counted.</summary>
/// <param name="Name">One of <see cref="ConventionName"/>.</param>
/// <param name="Value">What most of the code does.</param>
/// <param name="Following">How often it does that.</param>
/// <param name="Counted">How often it could have done so.</param>
/// <param name="Examples">Where it does, at most three.</param>
public sealed record CodeConvention(string Name, string Value, int Following, int Counted, IReadOnlyList<CodePlace> Examples)
{
    /// <summary>Which part of the code follows it, 0 to 1.</summary>
    public double Share => Counted == 0 ? 0 : (double)Following / Counted;
}
