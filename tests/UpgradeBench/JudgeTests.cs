using Maestro.Tests.Oracle;
using UpgradeBench.Judging;
using UpgradeBench.Packages;
using UpgradeBench.Running;
using UpgradeBench.Shapes;
using UpgradeBench.Solutions;

namespace UpgradeBench;

/// <summary>The judge finds what is wrong with what was delivered, whatever the tool says of it. Nothing is built here: somebody delivers by hand.</summary>
[Platform("Linux,MacOsX")]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class JudgeTests
{
    private const string Project = "src/Shop/Shop.csproj";

    private static readonly Shape Shape = new("delivered by hand")
    {
        Packages = [.. Versions.Of("Acme.Text", "1.0.0", "2.0.0"), .. Versions.Of("Acme.Json", "1.0.0", "1.1.0")],
        Files = new Solution().Library("Shop", Solution.References("Acme.Text «Acme.Text 1.0.0→2.0.0»"), "Acme.Text").Library("Core", Solution.References("Acme.Json «Acme.Json 1.0.0→1.1.0»"), "Acme.Json").Files,
    };

    private Laid laid = null!;
    private string start = "";
    private string before = "";

    [SetUp]
    public void Lay()
    {
        laid = new(Shape);
        (start, before) = (laid.Repository.Git("rev-parse", "HEAD"), RepositoryOracle.Look(laid.Repository.Root));
    }

    [TearDown]
    public Task Remove() => laid.DisposeAsync().AsTask();

    [Test]
    public void Problems_AllIsRight_AreNone() => Assert.That(Problems(), Is.Empty);

    [Test]
    public void Problems_ExitCodeIsAnother_IsSaid() => Assert.That(Problems(exitCode: 3), Is.EqualTo("it ended with 3, not 0"));

    [Test]
    public void Problems_AVersionIsTooLow_IsSaid() => Assert.That(Problems(change: text => text.Replace("2.0.0", "1.5.0", StringComparison.Ordinal)), Does.Contain($"{Project} is\n"));

    [Test]
    public void Problems_AByteBesideItIsAnother_IsSaid() => Assert.That(Problems(change: text => text.Replace(" />", "/>", StringComparison.Ordinal)), Does.Contain($"{Project} is\n"));

    [Test]
    public void Problems_AFileWasAdded_IsSaid() => Assert.That(Problems(adds: "new.txt"), Does.Contain("new.txt was added").And.Contain("new.txt is touched by a commit that raises nothing in it"));

    [Test]
    public void Problems_CommitDoesNotSayFromAndTo_IsSaid() => Assert.That(Problems(says: "Acme.Text: to 2.0.0"), Does.Contain("no commit says that Acme.Text went from 1.0.0 to 2.0.0"));

    [Test]
    public void Problems_BothInOneCommit_IsSaid() => Assert.That(Problems(together: true), Does.Contain("there are 1 commits, not 2"));

    [Test]
    public void Problems_CommitTouchesTheFileOfAnother_IsSaid() => Assert.That(Problems(alsoCore: true), Does.Contain("src/Core/Core.csproj is touched by a commit that raises nothing in it"));

    [Test]
    public void Problems_TheUsersRepositoryWasTouched_IsSaid() => Assert.That(Problems(touches: "touched.txt"), Does.Contain("the user's repository is not as it was").And.Contain("touched.txt"));

    [Test]
    public void Problems_NothingWasDelivered_IsSaid()
    {
        var run = new Upgraded(laid, start, before, new(0, "", ""), null);
        Assert.That(string.Join('\n', Judge.Problems(run, run.TakeOut())), Does.Contain("nothing was delivered").And.Contain($"{Project} is\n"));
    }

    private string Problems(int exitCode = 0, Func<string, string>? change = null, string? adds = null, string says = "Acme.Text: from 1.0.0 to 2.0.0", bool together = false, bool alsoCore = false, string? touches = null)
    {
        var git = laid.Repository;
        var work = Path.Combine(git.Beside, "work");
        git.Shell($"git clone --quiet . '{work}' && cd '{work}' && git config user.name Somebody && git config user.email somebody@example.invalid && git checkout --quiet -b maestro/upgrade-packages");
        Write(Project, change ?? (text => text));
        if (alsoCore)
            File.AppendAllText(Path.Combine(work, "src/Core/Core.csproj"), "\n");
        if (adds is not null)
            File.WriteAllText(Path.Combine(work, adds), "new");
        if (!together)
            Commit(says);
        Write("src/Core/Core.csproj", text => text);
        Commit(together ? $"{says}\nAcme.Json: from 1.0.0 to 1.1.0" : "Acme.Json: from 1.0.0 to 1.1.0");
        // As a run delivers: the branch comes into the user's repository, where nothing else changes.
        git.Git("fetch", "--quiet", "--no-write-fetch-head", work, "maestro/upgrade-packages:maestro/upgrade-packages");
        if (touches is not null)
            git.Write(touches, "touched");
        var run = new Upgraded(laid, start, before, new(exitCode, "", ""), "refs/heads/maestro/upgrade-packages");
        return string.Join('\n', Judge.Problems(run, run.TakeOut()));

        void Write(string path, Func<string, string> changed) =>
            File.WriteAllText(Path.Combine(work, path), changed(System.Text.Encoding.UTF8.GetString(laid.Files(mark => mark.To).Single(file => file.Path == path).Bytes)));
        void Commit(string message) => git.Shell($"cd '{work}' && git add --all && git commit --quiet -m \"$message\"".Replace("$message", message, StringComparison.Ordinal));
    }
}
