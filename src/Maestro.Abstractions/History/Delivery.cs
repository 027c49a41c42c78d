namespace Maestro;

/// <summary>A branch that was created in the user's repository.</summary>
/// <param name="Branch">Its short name, such as <c>maestro/kelvin-scale</c>.</param>
/// <param name="Commit">The commit it points to.</param>
/// <param name="Tree">The git tree of that commit.</param>
public sealed record Delivery(string Branch, string Commit, string Tree);
