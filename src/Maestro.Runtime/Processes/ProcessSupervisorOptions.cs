namespace Maestro.Runtime.Processes;

/// <summary>What holds for every process of one supervisor.</summary>
internal sealed record ProcessSupervisorOptions
{
    /// <summary>Value of <c>MAESTRO_SCOPE</c> in every child, usually the run's id; <see cref="Survivors"/> finds them by it.</summary>
    public string Scope { get; init; } = "";

    /// <summary>Values that are replaced by <c>***</c> in all output, also where a write split them.</summary>
    public IReadOnlyList<string> Secrets { get; init; } = [];

    /// <summary>Variables for every child, beyond the allowlist; null removes one.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>Time between INT and TERM, and between TERM and KILL.</summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Names of inherited variables to let through beyond the allowlist. A name that looks like a credential's passes when it is given here,
    /// and its value is then redacted from output; <c>GIT_*</c> never passes.
    /// </summary>
    public IReadOnlyList<string> PassThrough { get; init; } = [];
}
