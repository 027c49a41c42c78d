namespace MyTeam.Strategies;

/// <summary>The keys under <c>with:</c>.</summary>
public sealed class ShortestFirstOptions
{
    /// <summary><c>urgent_first</c>: whether tasks of priority P0 come before all others.</summary>
    [System.ComponentModel.Description("Whether tasks of priority P0 come before all others.")]
    [System.ComponentModel.DefaultValue(true)]
    public bool UrgentFirst { get; set; } = true;
}
