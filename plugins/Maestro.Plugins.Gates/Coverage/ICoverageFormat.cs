namespace Maestro.Plugins.Gates.Coverage;

/// <summary>A format of coverage files.</summary>
internal interface ICoverageFormat
{
    /// <summary>What the names of its files end in.</summary>
    IReadOnlyList<string> Endings { get; }

    /// <summary>Adds what one file tells; false when the file is something else that ends alike.</summary>
    bool Add(CoveredLines sum, string file);
}
