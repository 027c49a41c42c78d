namespace Maestro.Runtime.Workspaces.Trees;

/// <summary>What may have happened in a workspace since it was last read.</summary>
internal enum Unseen
{
    /// <summary>Nothing: nobody wrote.</summary>
    Nothing,

    /// <summary>
    /// What the watch tells of, if there is one. So it is when only this process wrote: a watch does not see what somebody writes who means to
    /// hide it, by a second name of a file outside the workspace.
    /// </summary>
    Watched,

    /// <summary>Anything: other processes were at work. Every file is looked at.</summary>
    Anything,
}
