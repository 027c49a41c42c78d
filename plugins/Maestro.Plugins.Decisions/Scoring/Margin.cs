namespace Maestro.Plugins.Decisions.Scoring;

/// <summary>How sure a choice by points is.</summary>
internal static class Margin
{
    /// <summary>What a choice is worth that nothing speaks for.</summary>
    public const double Guess = 0.3;

    // Two equal options are a coin's toss, so 0.5; a lead of half the scale is as clear as points get, so 0.95.
    private const double Tie = 0.5;
    private const double Clear = 0.95;
    private const double ClearLead = 0.5;

    /// <summary>Rises in a line with the lead over the second best; a choice without a rival is as sure as its own points make it.</summary>
    public static double Confidence(double best, double? second)
    {
        var lead = second is { } rival ? best - rival : best;
        return Math.Round(Tie + (Clear - Tie) * Math.Clamp(lead / ClearLead, 0, 1), 3);
    }
}
