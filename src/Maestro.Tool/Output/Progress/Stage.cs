namespace Maestro.Tool.Output.Progress;

/// <summary>How far something is.</summary>
internal enum Stage
{
    /// <summary>Its turn has not come.</summary>
    Waiting,

    /// <summary>It is being worked on.</summary>
    Running,

    /// <summary>It failed, and something is done about it.</summary>
    Recovering,

    /// <summary>It came to a good end.</summary>
    Done,

    /// <summary>It did not.</summary>
    Failed,
}
