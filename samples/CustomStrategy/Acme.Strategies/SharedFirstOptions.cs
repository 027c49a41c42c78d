namespace Acme.Strategies;

/// <summary>The keys under <c>with:</c> of <see cref="SharedFirstStrategy"/>.</summary>
public sealed class SharedFirstOptions
{
    /// <summary><c>shared</c>: folders that everything else builds on, as paths from the repository's root.</summary>
    public List<string> Shared { get; set; } = ["src/Shared"];
}
