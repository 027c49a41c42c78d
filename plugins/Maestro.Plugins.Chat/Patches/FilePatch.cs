namespace Maestro.Plugins.Chat.Patches;

/// <summary>What a patch does to one file.</summary>
/// <param name="OldPath">The file; null where it is made.</param>
/// <param name="NewPath">The same; null where it is deleted.</param>
/// <param name="Hunks">Its changes, in order.</param>
internal sealed record FilePatch(string? OldPath, string? NewPath, IReadOnlyList<Hunk> Hunks)
{
    /// <summary>The path it is about.</summary>
    public string Path => NewPath ?? OldPath!;
}
