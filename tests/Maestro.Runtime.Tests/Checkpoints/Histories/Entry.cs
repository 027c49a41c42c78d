namespace Maestro.Runtime.Tests.Checkpoints.Histories;

/// <summary>What is at a path.</summary>
/// <param name="Kind"><c>file</c>, <c>link</c> or <c>folder</c>.</param>
/// <param name="Content">A file's bytes or a link's target.</param>
/// <param name="Mode">A file's permission bits.</param>
internal readonly record struct Entry(string Kind, string Content = "", int Mode = 0)
{
    internal bool IsFolder => Kind == "folder";

    internal bool IsFile => Kind == "file";

    /// <inheritdoc/>
    public override string ToString() => IsFile ? $"{Kind} {Convert.ToString(Mode, 8)} '{Content}'" : $"{Kind} {Content}";
}
