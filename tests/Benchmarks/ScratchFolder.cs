namespace Benchmarks;

/// <summary>A folder on the disk the benchmark is run from (the system's temp folder may be memory), gone afterwards.</summary>
internal sealed class ScratchFolder : IDisposable
{
    internal ScratchFolder()
    {
        Path = System.IO.Path.Combine(Environment.CurrentDirectory, ".benchmark-" + Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(Path);
    }

    /// <summary>Its path.</summary>
    internal string Path { get; }

    /// <summary>A path in it.</summary>
    internal string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>A path in it that nothing else has.</summary>
    internal string New() => this[Guid.NewGuid().ToString("N")];

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
