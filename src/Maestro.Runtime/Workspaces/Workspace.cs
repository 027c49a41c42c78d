using Maestro.Runtime.Git;
using Maestro.Runtime.Workspaces.Trees;

namespace Maestro.Runtime.Workspaces;

/// <summary>An isolated working tree outside the user's. Used by one owner at a time.</summary>
/// <param name="root">Absolute path of its folder.</param>
/// <param name="rules">What is ignored in it.</param>
/// <param name="clock">Tells how old a file is.</param>
internal sealed class Workspace(string root, IgnoreRules rules, TimeProvider clock) : KnownTree(root, rules, clock)
{
    /// <summary>The git commit its own <c>.git</c> was written for, and a fingerprint of that folder; null when it must be written anew.</summary>
    public (string Commit, string Fingerprint)? GitDirectory { get; set; }

    /// <summary>The tree that gates last judged in it, of which they may have left what they built; null before the first.</summary>
    public string? Judged { get; set; }

    /// <summary>For the contract.</summary>
    public WorkspaceInfo Info(string baseCommit) => new(Root, baseCommit);
}
