namespace Maestro.Plugins.Gates.Guard;

/// <summary>A file that is not as the run found it.</summary>
/// <param name="Path">Relative to the workspace, with slashes.</param>
/// <param name="Before">Its text at the base; null where it is new.</param>
/// <param name="After">Its text now; null where it is gone.</param>
internal sealed record GuardedChange(string Path, string? Before, string? After)
{
    /// <summary>The file's name alone.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The end of its name, with the dot, in small letters.</summary>
    public string Extension => System.IO.Path.GetExtension(Path).ToLowerInvariant();
}
