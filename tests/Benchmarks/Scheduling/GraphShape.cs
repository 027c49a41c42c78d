namespace Benchmarks.Scheduling;

/// <summary>How the tasks of a generated graph hang together.</summary>
internal enum GraphShape
{
    /// <summary>Layers as wide as there are layers; each task waits for one to three of the layer before.</summary>
    Layered,

    /// <summary>One forks into many, half to twice the square root of all, which join into one, again and again.</summary>
    ForkJoin,

    /// <summary>Each waits for some of those before it, two and a half on average.</summary>
    Random,

    /// <summary>Every task has one that waits for it; all ends in one.</summary>
    InTree,
}
