namespace FaultBench.Repositories;

/// <summary>A small real repository, and how it is proven.</summary>
/// <param name="Name">What it is written in.</param>
/// <param name="Program">The program without which nothing of it can be proven; null where the tests run in it themselves.</param>
/// <param name="Files">Its files.</param>
/// <param name="Gates">Its gates, as maestro.yaml has them.</param>
/// <param name="Proof">The command line by which the bench proves a tree on its own.</param>
internal sealed record Shape(string Name, string? Program, IReadOnlyDictionary<string, string> Files, string Gates, string Proof)
{
    /// <summary>The command line by which the bench proves a tree where the run was asked for a build alone.</summary>
    public string BuildProof { get; init; } = Proof;

    /// <summary>Whether it can be proven on this machine.</summary>
    public bool IsHere => Program is not { } program || (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    /// <summary>The tests it came with: whatever a run did to them, they count as they were.</summary>
    public IEnumerable<KeyValuePair<string, string>> Tests => Files.Where(file => file.Key.StartsWith("tests/", StringComparison.Ordinal));
}
