namespace Maestro.Plugins.Agents.Driving.Events;

/// <summary>What a process has told of its work so far.</summary>
internal sealed class Told
{
    private readonly Queue<TokenCount> unmetered = [];

    /// <summary>Its session, to go on with later.</summary>
    public string? Session { get; set; }

    /// <summary>Its last words.</summary>
    public string Text { get; set; } = "";

    /// <summary>Its last words as JSON of the form that was asked for, where the agent tells them apart.</summary>
    public string? Structured { get; set; }

    /// <summary>Whether it said that it has come to its end, by the event that says so.</summary>
    public bool Finished { get; set; }

    /// <summary>How many turns it has taken.</summary>
    public int Turns { get; set; }

    /// <summary>Whether it was stopped for taking more turns than it may.</summary>
    public bool OutOfTurns { get; set; }

    /// <summary>The first thing that went wrong for good.</summary>
    public Problem? Problem { get; private set; }

    /// <summary>The last thing that went wrong but may yet come right; tells why it hangs, if it does.</summary>
    public string? Trouble { get; set; }

    /// <summary>What it was refused permission for.</summary>
    public string? Refused { get; set; }

    /// <summary>The tokens of the whole process; null while nothing was told.</summary>
    public TokenCount? Tokens { get; set; }

    /// <summary>The calls of the whole process, where that is told.</summary>
    public long? Calls { get; set; }

    /// <summary>The cost of the whole process, where that is told.</summary>
    public decimal? CostUsd { get; set; }

    /// <summary>Its uses of tools.</summary>
    public ToolUses Uses { get; } = new();

    /// <summary>Something went wrong for good. What was first stays.</summary>
    public void Fail(Problem problem) => Problem ??= problem;

    /// <summary>A call of the model ended and its tokens were told.</summary>
    public void Called(TokenCount used) => unmetered.Enqueue(used);

    /// <summary>The calls that were told since the last time.</summary>
    public IEnumerable<TokenCount> TakeCalls()
    {
        while (unmetered.TryDequeue(out var call))
            yield return call;
    }
}
