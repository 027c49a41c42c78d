using EndToEnd.Harness;
using Maestro.Tests.Oracle;

namespace EndToEnd.Oracle;

/// <summary>The oracle sees whatever may have been done to a repository, and nothing else.</summary>
[Parallelizable(ParallelScope.All)]
public class RepositoryOracleTests
{
    [TestCase("git checkout -q --detach", TestName = "HEAD")]
    [TestCase("git branch other", TestName = "a branch")]
    [TestCase("git tag -f there HEAD~1", TestName = "a tag that moves")]
    [TestCase("git pack-refs --all", TestName = "refs that are packed")]
    [TestCase("git stash -q", TestName = "a stash")]
    [TestCase("echo x >> .git/logs/HEAD", TestName = "a log of a ref")]
    [TestCase("git update-index --index-version 4", TestName = "the index")]
    [TestCase("git config x.y z", TestName = "config")]
    [TestCase("git config extensions.worktreeConfig true; git config --worktree x.y z", TestName = "config of the worktree")]
    [TestCase("echo : > .git/hooks/new", TestName = "a hook")]
    [TestCase("chmod +x .git/hooks/there", TestName = "a hook's mode")]
    [TestCase("echo x > .git/MERGE_HEAD", TestName = "a merge")]
    [TestCase("mkdir .git/rebase-merge; echo x > .git/rebase-merge/onto", TestName = "a rebase")]
    [TestCase("echo x > .git/CHERRY_PICK_HEAD", TestName = "a cherry-pick")]
    [TestCase("echo x > .git/BISECT_START", TestName = "bisecting")]
    [TestCase(": > .git/index.lock", TestName = "a lock")]
    [TestCase("echo x > .git/info/attributes", TestName = "attributes of its own")]
    [TestCase("echo x > .git/objects/info/alternates", TestName = "alternates")]
    [TestCase("echo x > .git/modules/m/HEAD", TestName = "a submodule's git directory")]
    [TestCase("echo x > .git/worktrees/w/HEAD", TestName = "a linked worktree's git directory")]
    [TestCase("echo x >> a.txt", TestName = "a tracked file")]
    [TestCase("chmod 600 a.txt", TestName = "a mode git does not keep")]
    [TestCase("echo x >> untracked", TestName = "an untracked file")]
    [TestCase("echo x >> ignored", TestName = "an ignored file")]
    [TestCase("rm untracked", TestName = "a file that is gone")]
    [TestCase("ln -sfn other link", TestName = "a link")]
    [TestCase("mkdir empty", TestName = "an empty folder")]
    [TestCase("rm pipe; echo x > pipe", TestName = "a pipe that became a file")]
    [TestCase("echo x >> \"$(printf 'caf\\351')\"", TestName = "a name that is not UTF-8")]
    [TestCase("echo x >> nested/.git/HEAD", TestName = "a nested repository")]
    [TestCase("echo x >> .gitx", TestName = "a name that begins as .git does")]
    public void Look_SomethingIsDifferent_TellsIt(string change)
    {
        using var scratch = Make();
        var before = RepositoryOracle.Look(scratch.Root);
        scratch.Shell(change);
        Assert.That(RepositoryOracle.Difference(before, RepositoryOracle.Look(scratch.Root)), Is.Not.Empty);
    }

    [TestCase("git update-ref refs/maestro/keep/x HEAD", TestName = "a ref of Maestro's")]
    [TestCase("git branch maestro/x", TestName = "the delivered branch")]
    [TestCase("git update-ref refs/maestro/x HEAD; git update-ref -d refs/maestro/x", TestName = "a ref that came and went")]
    [TestCase("echo new | git hash-object -w --stdin", TestName = "an object")]
    [TestCase("touch a.txt", TestName = "a time")]
    public void Look_OnlyWhatIsFree_IsTheSame(string change)
    {
        using var scratch = Make();
        var before = RepositoryOracle.Look(scratch.Root);
        scratch.Shell(change);
        Assert.That(RepositoryOracle.Difference(before, RepositoryOracle.Look(scratch.Root)), Is.Empty);
    }

    [TestCase("git -C \"$beside/linked\" checkout -q --detach", TestName = "its HEAD")]
    [TestCase("echo x > \"$beside/linked/a.txt\"", TestName = "a file of it")]
    [TestCase("echo x > a.txt", TestName = "a file of the main working tree")]
    [TestCase("git tag new", TestName = "a ref they share")]
    public void Look_LinkedWorktree_SeesItAndTheMainOne(string change)
    {
        using var scratch = Make();
        scratch.Shell("git worktree add -q \"$beside/linked\"");
        var linked = Path.Combine(scratch.Beside, "linked");
        var before = RepositoryOracle.Look(linked);
        scratch.Shell(change);
        Assert.That(RepositoryOracle.Difference(before, RepositoryOracle.Look(linked)), Is.Not.Empty);
    }

    private static Scratch Make()
    {
        var scratch = new Scratch().Write("a.txt", "a\n").Write(".gitignore", "ignored\n").Commit();
        scratch.Shell("""
            git commit -q --allow-empty -m two; git tag there; echo mine >> a.txt; echo x > untracked; echo x > ignored; ln -s nowhere link; mkfifo pipe
            echo x > "$(printf 'caf\351')"; echo : > .git/hooks/there; git init -q nested; mkdir -p .git/modules/m .git/worktrees/w; echo x > .gitx
            """);
        return scratch;
    }
}
