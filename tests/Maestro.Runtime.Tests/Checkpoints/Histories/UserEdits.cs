using System.Globalization;
using LibGit2Sharp;

namespace Maestro.Runtime.Tests.Checkpoints.Histories;

/// <summary>What the user does in their own repository meanwhile.</summary>
/// <param name="root">The repository.</param>
internal sealed class UserEdits(string root)
{
    private static readonly Signature Somebody = new("Somebody", "somebody@example.invalid", DateTimeOffset.UnixEpoch);

    /// <summary>Does one.</summary>
    internal void Do(Step step)
    {
        if (step.Kind == StepKind.UserEdits)
        {
            var file = Path.Combine(root, $"own-{step.Path.Replace('/', '-')}");
            File.WriteAllText(file, step.Number.ToString(CultureInfo.InvariantCulture));
            return;
        }
        using var repository = new Repository(root);
        if (step.Kind == StepKind.UserStages)
            Commands.Stage(repository, "*");
        else if (step.Kind == StepKind.UserCommits)
            repository.Commit("Go on", Somebody, Somebody, new CommitOptions { AllowEmptyCommit = true });
        else
            Switch(repository, $"branch-{step.Number % 3}");
    }

    private static void Switch(Repository repository, string name)
    {
        var branch = repository.Branches[name] ?? repository.CreateBranch(name);
        Commands.Checkout(repository, branch, new CheckoutOptions { CheckoutModifiers = CheckoutModifiers.Force });
    }
}
