namespace Maestro.Runtime.Limits;

/// <summary>What all nodes of one budget tree share.</summary>
/// <param name="clock">Measures time.</param>
internal sealed class BudgetTree(TimeProvider clock)
{
    private readonly decimal?[] largest = new decimal?[Dimension.All.Count];
    private readonly decimal?[] supposed = new decimal?[Dimension.All.Count];
    private TaskCompletionSource freed = New();

    /// <summary>Taken around every change.</summary>
    internal Lock Gate { get; } = new();

    /// <summary>Measures time.</summary>
    internal TimeProvider Clock { get; } = clock;

    /// <summary>Ends when something that was held is given back. To be taken under the lock.</summary>
    internal Task Freed => freed.Task;

    /// <summary>The largest use so far of what nobody could tell beforehand, by dimension; before the first, what was supposed of it.</summary>
    internal decimal? Largest(int dimension) => largest[dimension] ?? supposed[dimension];

    /// <summary>Supposes how much an effect will use of which nobody can tell, until the first one has shown it.</summary>
    internal void Suppose(Usage amount)
    {
        for (var i = 0; i < supposed.Length; i++)
        {
            if (Dimension.All[i].UseOf(amount) is { } guess and > 0 && !(guess < supposed[i]))
                supposed[i] = guess;
        }
    }

    /// <summary>Something was given back.</summary>
    /// <param name="atMost">What was asked for; null when nothing was.</param>
    /// <param name="used">What was used; null when that is not known.</param>
    internal void Settled(Usage? atMost, Usage? used)
    {
        for (var i = 0; i < largest.Length; i++)
        {
            if (atMost is not null && Dimension.All[i].UseOf(atMost) is null && used is not null && Dimension.All[i].UseOf(used) is { } amount and > 0 && !(amount < largest[i]))
                largest[i] = amount;
        }

        var waiting = freed;
        freed = New();
        waiting.SetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
