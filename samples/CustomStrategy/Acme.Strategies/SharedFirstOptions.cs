using System.ComponentModel;

namespace Acme.Strategies;

/// <summary>The keys under <c>with:</c> of <see cref="SharedFirstStrategy"/>.</summary>
public sealed class SharedFirstOptions
{
    /// <summary><c>shared</c>: folders that everything else builds on, as paths from the repository's root.</summary>
    [Description("Folders that everything else builds on, from the repository's root.")]
    public List<string> Shared { get; set; } = ["src/Shared"];
}
