namespace Maestro.Runtime.Diagnostics;

/// <summary>A value, or everything that is wrong.</summary>
/// <param name="Value">The value; default when there are problems.</param>
/// <param name="Problems">All problems at once; empty when there is a value.</param>
internal sealed record Outcome<T>(T? Value, IReadOnlyList<Diagnostic> Problems)
{
    /// <summary>Whether there is a value.</summary>
    [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(true, nameof(Value))]
    public bool Ok => Problems.Count == 0;

    public static implicit operator Outcome<T>(T value) => new(value, []);

    public static implicit operator Outcome<T>(Diagnostic problem) => new(default, [problem]);

    /// <summary>The same problems, of another type.</summary>
    public Outcome<TOther> As<TOther>() => new(default, Problems);
}
