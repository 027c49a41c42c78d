using LibGit2Sharp;
using Maestro.Runtime.Git;
using Maestro.Runtime.Workspaces;
using Maestro.Runtime.Workspaces.Trees;

namespace Maestro.Runtime.Checkpoints;

/// <summary>Restores a checkpoint where nobody works, to know that it can be done before it must be.</summary>
/// <param name="vault">Where its content is.</param>
/// <param name="clock">Tells how old a file is.</param>
internal sealed class RestoreDrill(ObjectStore vault, TimeProvider clock)
{
    /// <summary>Record type of a drill.</summary>
    public const string Completed = "drill.completed";

    /// <summary>Restores it, and reads it again with nothing remembered.</summary>
    /// <param name="checkpoint">What to restore.</param>
    /// <param name="folder">An empty folder.</param>
    public DrillResult Run(Checkpoint checkpoint, string folder)
    {
        try
        {
            using (var written = Open(folder))
                new TreeWriter(written, vault).Write(checkpoint.Tree, checkpoint.Manifest, removeIgnored: false);
            using var read = Open(folder);
            var now = TreeScanner.Scan(read, vault);
            return new(checkpoint.Id, now.Tree == checkpoint.Tree && now.Manifest.SequenceEqual(checkpoint.Manifest) ? null : "what was restored is not what the checkpoint says");
        }
        catch (Exception e) when (e is InvalidDataException or LibGit2SharpException)
        {
            return new(checkpoint.Id, e.Message);
        }
    }

    // Whatever a rule says: a checkpoint holds what is tracked although it is ignored.
    private KnownTree Open(string folder) => new(folder, IgnoreRules.None, clock);
}
