namespace Maestro.Runtime.Workspaces;

/// <summary>The sum of what has been integrated, in both of its forms. It moves only by a record in the journal.</summary>
/// <param name="Commit">The git commit in the run's repository; this is what would be delivered.</param>
/// <param name="Snapshot">The commit in the vault: the same content byte for byte.</param>
/// <param name="Tree">The vault tree of <paramref name="Snapshot"/>; evidence is kept by it.</param>
internal sealed record Head(string Commit, string Snapshot, string Tree);
