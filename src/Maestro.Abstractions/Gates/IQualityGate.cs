namespace Maestro;

/// <summary>Judges a workspace by one measure: does it build, do the tests pass.</summary>
public interface IQualityGate
{
    /// <summary>Judges.</summary>
    /// <param name="context">The gate's definition and the workspace.</param>
    /// <param name="cancellationToken">Ends with the run.</param>
    /// <returns>Passed, failed with findings, or could-not-run. Never passed without evidence.</returns>
    Task<GateReport> JudgeAsync(GateContext context, CancellationToken cancellationToken);
}
