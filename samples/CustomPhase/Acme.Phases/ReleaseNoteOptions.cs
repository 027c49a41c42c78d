using System.ComponentModel;

namespace Acme.Phases;

/// <summary>The keys under <c>with:</c> of <see cref="ReleaseNotePhase"/>.</summary>
public sealed class ReleaseNoteOptions
{
    /// <summary><c>folder</c>: where notes are kept, as a path from the repository's root.</summary>
    [Description("Where notes are kept, from the repository's root.")]
    [DefaultValue("docs/changes")]
    public string Folder { get; set; } = "docs/changes";
}
