namespace Maestro.Runtime.Limits;

/// <summary>What finished tasks of this run tell about its estimates.</summary>
/// <param name="EstimatedMinutes">Sum of their estimates.</param>
/// <param name="ActualMinutes">Sum of what they took.</param>
internal sealed record WorkHistory(double EstimatedMinutes, double ActualMinutes)
{
    /// <summary>No task has finished yet.</summary>
    internal static WorkHistory None { get; } = new(0, 0);

    /// <summary>Actual by estimate; 1 while nothing is known.</summary>
    internal double Ratio => EstimatedMinutes > 0 && ActualMinutes > 0 ? ActualMinutes / EstimatedMinutes : 1;
}
