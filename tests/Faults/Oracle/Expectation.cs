using Faults.Scenes;
using Maestro.Tests.Oracle;

namespace Faults.Oracle;

/// <summary>What must be so whatever happens in a scene, read from an undisturbed course of it.</summary>
/// <param name="Repository">The user's repository.</param>
/// <param name="Delivered">The user's repository when the operation is done: the same but for what it delivers.</param>
/// <param name="Refs">The refs in it then.</param>
/// <param name="Known">Checkpoints there were before.</param>
/// <param name="Before">What the restore folder held before; empty when the operation is no rollback.</param>
/// <param name="Outcome">What the folder that is worked on holds when the operation is done.</param>
internal sealed record Expectation(string Repository, string Delivered, string Refs, int Known, string Before, string Outcome)
{
    /// <summary>Lets the operation happen once, undisturbed.</summary>
    internal static Expectation Of(Scene scene, VictimProcess victim)
    {
        scene.Reset();
        var before = scene.Operation == Scene.Rollback ? FolderListing.Of(scene.Restored) : "";
        var known = CheckpointOracle.Committed(scene).Count;
        var repository = RepositoryOracle.Look(scene.Repository);
        victim.Succeed(scene.Operation);
        return new(repository, RepositoryOracle.Look(scene.Repository), FolderListing.FilesOf(scene.Refs), known, before, FolderListing.Of(scene.Worked[0]));
    }
}
