using EndToEnd.Harness;
using Maestro.Tests.Oracle;
using UpgradeBench.Proving;

namespace UpgradeBench.Running;

/// <summary>A run of the tool over a shape, that is over.</summary>
/// <param name="Laid">The shape.</param>
/// <param name="Base">The commit it stood on.</param>
/// <param name="Before">What the user's repository was, byte for byte.</param>
/// <param name="Result">How it ended.</param>
/// <param name="Branch">The branch it delivered; null where there is none.</param>
internal sealed record Upgraded(Laid Laid, string Base, string Before, ToolResult Result, string? Branch)
{
    /// <summary>Has the tool upgrade it.</summary>
    public static Upgraded By(Laid laid)
    {
        var repository = laid.Repository;
        var (at, before) = (repository.Git("rev-parse", "HEAD"), RepositoryOracle.Look(repository.Root));
        var result = repository.MaestroWith(Program.Environment(repository.Beside), "run", "--pipeline", "upgrade", "--yes");
        var branches = repository.Git("for-each-ref", "--format=%(refname)", "refs/heads/maestro").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new(laid, at, before, result, branches.SingleOrDefault());
    }

    /// <summary>The folder of what was delivered, taken out beside the repository.</summary>
    public string TakeOut()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Laid.Repository.Beside, "delivered")).FullName;
        Laid.Repository.Shell($"git archive {Branch ?? Base} | tar -x -C '{folder}'");
        return folder;
    }
}
