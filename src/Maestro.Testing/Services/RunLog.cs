namespace Maestro.Testing.Services;

/// <summary>What an extension did, and what it asked for that nobody scripted. Safe to use from several threads.</summary>
internal sealed class RunLog
{
    private readonly Lock gate = new();
    private readonly List<TestEvent> events = [];
    private NotScriptedException? missed;

    public IReadOnlyList<TestEvent> Events
    {
        get
        {
            lock (gate)
                return [.. events];
        }
    }

    public void Record(TestEvent happened)
    {
        lock (gate)
            events.Add(happened);
    }

    /// <summary>The exception to throw; the first one is kept, since an extension may catch it.</summary>
    public NotScriptedException Missed(string property, string asked)
    {
        var exception = new NotScriptedException(property, asked);
        lock (gate)
            missed ??= exception;
        return exception;
    }

    /// <summary>What was asked for first that nobody scripted, once; null when nothing was.</summary>
    public NotScriptedException? TakeMissed()
    {
        lock (gate)
        {
            var taken = missed;
            missed = null;
            return taken;
        }
    }
}
