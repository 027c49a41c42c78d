using EndToEnd.Harness;
using Maestro.Runtime.Fingerprints;
using Maestro.Runtime.Git;
using Maestro.Runtime.Processes;

namespace Maestro.Runtime.Tests.Fingerprints;

/// <summary>A repository is known again by its fingerprint, and what of it is not as it was is named.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class FingerprintTests
{
    [TestCase(":", TestName = "nothing")]
    [TestCase("touch a.txt clean.txt untracked ignored", TestName = "times")]
    [TestCase("cp -p clean.txt x; mv x clean.txt; cp untracked y; mv y untracked", TestName = "files that were written anew with the same bytes")]
    [TestCase("ln -sfn clean.txt link", TestName = "a link made anew")]
    [TestCase("git update-ref refs/maestro/x HEAD", TestName = "a ref of Maestro's")]
    [TestCase("git pack-refs --all", TestName = "refs that are packed")]
    public async Task Compare_SameContent_FindsNothing(string change)
    {
        using var scratch = Make();
        var before = await TakeAsync(scratch);
        scratch.Shell(change);
        Assert.That((await CompareAsync(scratch, before)).Where(c => c.What != "ignored"), Is.Empty);
    }

    [TestCase("git checkout -q --detach", "HEAD", "")]
    [TestCase("git branch new", "refs", "refs/heads/new")]
    [TestCase("git tag -d there", "refs", "refs/tags/there")]
    [TestCase("git tag -f there HEAD~1", "refs", "refs/tags/there")]
    [TestCase("git update-index --index-version 4", "index", "")]
    [TestCase("git config x.y z", "config", "")]
    [TestCase("echo : > .git/hooks/new", "hooks", "")]
    [TestCase("echo x > .git/MERGE_HEAD", "what is in progress", "")]
    [TestCase("echo x > .git/info/attributes", "rules of its own", "")]
    [TestCase("printf 'CLEAN\n' > clean.txt; touch -r a.txt clean.txt", "files", "clean.txt")]
    [TestCase("printf 'MINE\n' > untracked", "files", "untracked")]
    [TestCase("printf 'MINE\n' > a.txt", "files", "a.txt")]
    [TestCase("rm clean.txt", "files", "clean.txt")]
    [TestCase("echo x > new", "files", "new")]
    [TestCase("chmod 600 clean.txt", "files", "clean.txt")]
    [TestCase("ln -sfn nowhere link", "files", "link")]
    [TestCase("rm link; echo x > link", "files", "link")]
    [TestCase("mkdir folder", "files", "folder")]
    [TestCase("echo x > dir/deep/file", "files", "dir/deep/file")]
    public async Task Compare_SomethingChanged_NamesIt(string change, string item, string what)
    {
        using var scratch = Make();
        var before = await TakeAsync(scratch);
        scratch.Shell(change);
        var changes = await CompareAsync(scratch, before);
        Assert.That(changes.Select(c => (c.Item, c.What)), Is.EqualTo(new[] { (item, what) }), string.Join('\n', changes));
    }

    [Test]
    public async Task Compare_IgnoredFileWrittenAnew_SaysThatItsBytesAreNotOnRecord()
    {
        using var scratch = Make();
        var before = Settled(await TakeAsync(scratch));
        scratch.Shell("touch ignored");
        Assert.That((await CompareAsync(scratch, before)).Single().ToString(), Does.StartWith("ignored was written; its bytes are not on record"));
    }

    [Test]
    public async Task Compare_ConvertedLineEnds_AreComparedAsGitDoes()
    {
        using var scratch = Make();
        scratch.Shell("git config core.autocrlf true; rm clean.txt; git checkout -q clean.txt");
        var before = Settled(await TakeAsync(scratch));
        scratch.Shell("touch clean.txt");
        Assert.That(await CompareAsync(scratch, before), Is.Empty);
    }

    // As if all had been there for long: the file system vouches for every file that has the same stat, and git or nobody for the bytes of the others.
    private static Fingerprint Settled(Fingerprint taken) =>
        taken with { Files = [.. taken.Files.Select(mark => mark.Path is "ignored" or "clean.txt" ? mark with { Settled = true, Raw = null, Clean = mark.Path == "ignored" ? null : CleanText } : mark)] };

    private const string CleanText = "83126302079c10762b29692dc322e430472a5360";

    private static Scratch Make()
    {
        var scratch = new Scratch().Write("a.txt", "a\n").Write("clean.txt", "clean\n").Write("dir/deep/b.txt", "b\n").Write(".gitignore", "ignored\n").Commit();
        scratch.Shell("ln -s clean.txt link; git add link; git commit -qm link; git tag there; echo mine > a.txt; echo mine > untracked; echo mine > ignored; mkfifo pipe");
        return scratch;
    }

    private static async Task<Fingerprint> TakeAsync(Scratch scratch)
    {
        var (git, repository) = await OpenAsync(scratch);
        var taken = await new FingerprintTaker(git, repository).TakeAsync(TimeProvider.System.GetUtcNow(), default);
        return FingerprintFormat.Read(FingerprintFormat.Write(taken));
    }

    private static async Task<IReadOnlyList<Change>> CompareAsync(Scratch scratch, Fingerprint before)
    {
        var (git, repository) = await OpenAsync(scratch);
        return await new FingerprintComparer(git, repository).CompareAsync(before, TimeProvider.System.GetUtcNow(), default);
    }

    private static async Task<(GitCommand Git, RepositoryInfo Repository)> OpenAsync(Scratch scratch)
    {
        var processes = new ProcessSupervisor(new());
        var found = await RepositoryProbe.LookAsync(processes, scratch.Root, default);
        Assert.That(found.Problems, Is.Empty);
        return (new GitCommand(processes, scratch.Root).With(GitEnvironment.Own), found.Value!);
    }
}
