namespace Maestro.Runtime.Integrity;

/// <summary>Something a run kept that is not what was written.</summary>
/// <param name="File">Which file, relative to the run's folder where it is in there.</param>
/// <param name="What">What is wrong with it.</param>
internal sealed record IntegrityProblem(string File, string What)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}: {What}";
}
