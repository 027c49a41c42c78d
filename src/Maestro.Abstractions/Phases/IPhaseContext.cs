namespace Maestro;

/// <summary>What a phase handler knows of its run.</summary>
public interface IPhaseContext
{
    /// <summary>The phase's name in the pipeline.</summary>
    string Phase { get; }

    /// <summary>Which pass over this phase it is, from 1; later ones follow a recovery.</summary>
    int Pass { get; }

    /// <summary>What the pass before this one came to, where it failed with an artifact: what was found out until then. Null in the first pass.</summary>
    Artifact? Earlier => null;

    /// <summary>What the user asked for, and how.</summary>
    RunRequest Request { get; }

    /// <summary>The run's own workspace: the sum of what has been integrated. Edits in it are committed when the phase ends.</summary>
    WorkspaceInfo Workspace { get; }

    /// <summary>Tells the user what is going on. Shown live; not journaled.</summary>
    IProgress<string> Progress { get; }

    /// <summary>The artifact an earlier phase yielded.</summary>
    /// <typeparam name="T">The artifact's type; declare it with <see cref="NeedsAttribute"/>.</typeparam>
    /// <exception cref="InvalidOperationException">No earlier phase yielded one.</exception>
    T Get<T>() where T : Artifact;

    /// <summary>The artifact an earlier phase yielded, or null.</summary>
    /// <typeparam name="T">The artifact's type.</typeparam>
    T? Find<T>() where T : Artifact;
}
