namespace Benchmarks;

/// <summary>One question about what something costs, answered beside a peer.</summary>
internal interface IBenchmark
{
    /// <summary>The word that selects it on the command line.</summary>
    string Name { get; }

    /// <summary>What it measures, in a line.</summary>
    string Summary { get; }

    /// <summary>Measures and prints.</summary>
    /// <param name="output">Where figures go.</param>
    Task RunAsync(TextWriter output);
}
