using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Git;
using Maestro.Runtime.Runs;

namespace Maestro.Tool.Commands.Doctor;

/// <summary>Whether the repository is of a supported kind, and where its state is kept.</summary>
internal static class RepositoryFindings
{
    /// <summary>What was found.</summary>
    public static IReadOnlyList<Finding> Of(Outcome<RepositoryInfo> repository) => repository.Ok
        ?
        [
            new("repository", true, true, $"{repository.Value.Root} at {repository.Value.HeadCommit[..10]}, a supported shape: {string.Join(", ", RepositoryTraits.Of(repository.Value))}"),
            new("state", true, true, StateDirectory.For(repository.Value).Root),
        ]
        : [new("repository", false, true, $"{repository.Problems[0].Message} ({repository.Problems[0].Id}; docs/repository-shapes.md)", repository.Problems[0].Fix)];
}
