namespace Maestro;

/// <summary>What a run handed over.</summary>
/// <param name="Branch">Short name of the branch that was created in the user's repository, such as <c>maestro/kelvin-scale</c>; null for a patch.</param>
/// <param name="Commit">The commit it points to, or that the patch leads to.</param>
/// <param name="Tree">The git tree of that commit.</param>
public sealed record Delivery(string? Branch, string Commit, string Tree)
{
    /// <summary>The patch file, for <c>git am</c>; null when none was asked for.</summary>
    public string? Patch { get; init; }

    /// <summary>What was put into the user's files; null when that was not asked for.</summary>
    public InPlaceDelivery? InPlace { get; init; }
}
