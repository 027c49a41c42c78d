namespace Maestro.Runtime.Configuration.Detection;

/// <summary>A kind of project that was found, with the commands its people use.</summary>
/// <param name="Name">Such as <c>.NET</c>.</param>
/// <param name="Evidence">The file it was recognised by, relative to the repository.</param>
/// <param name="Gates">Gates in order: name and the YAML after it.</param>
internal sealed record Ecosystem(string Name, string Evidence, IReadOnlyList<DetectedGate> Gates)
{
    private static readonly Func<Manifests, Ecosystem?>[] Known = [DotNet.In, Node.In, Python.In, Go.In, Rust.In, Maven.In, Gradle.In, Make.In];

    /// <summary>Every ecosystem at the root of a repository; the first is the main one.</summary>
    /// <param name="root">The repository's root folder.</param>
    public static IReadOnlyList<Ecosystem> Detect(string root) => [.. Known.Select(find => find(new(root))).OfType<Ecosystem>()];
}
