namespace Maestro.Plugins.Phases.Reviews;

/// <summary>Looks at a result from one side.</summary>
internal interface ICritic
{
    IEnumerable<ReviewFinding> Review(ReviewInput input);
}
