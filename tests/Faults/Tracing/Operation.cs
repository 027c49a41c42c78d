namespace Faults.Tracing;

/// <summary>A system call that the product is about to make on a file of ours.</summary>
/// <param name="Call">The call's name.</param>
/// <param name="Sort">What it does.</param>
/// <param name="Path">On what; empty where there is no path.</param>
/// <param name="ByChild">Whether a program does it that Maestro started: git.</param>
internal sealed record Operation(string Call, Sort Sort, string Path, bool ByChild)
{
    /// <inheritdoc/>
    public override string ToString() => $"{(ByChild ? "git: " : "")}{Call} {Path}";
}
