using EndToEnd.Harness;
using Maestro.Runtime.Deliveries.InPlace;
using Maestro.Runtime.Git;
using Maestro.Runtime.Processes;

namespace Maestro.Runtime.Tests.Deliveries;

/// <summary>A user's repository on <c>main</c> and a result beside it, both made by git.</summary>
internal sealed class InPlaceBench : IDisposable
{
    private readonly TempFolder folder = new();
    private int plans;

    internal InPlaceBench(Action<Scratch> start, Action<Scratch> result)
    {
        start(User);
        Base = User.Commit().Git("rev-parse", "HEAD");
        User.Git("checkout", "--quiet", "-b", "result");
        result(User);
        Result = User.Commit("Result").Git("rev-parse", "HEAD");
        User.Git("checkout", "--quiet", "main");
        Vault = ObjectStore.Open(folder["vault.git"]);
    }

    internal Scratch User { get; } = new();

    internal ObjectStore Vault { get; }

    internal string Base { get; }

    internal string Result { get; }

    internal InPlaceWriter Writer => new(User.Root, Vault, "r");

    internal string this[string path] => Path.Combine(User.Root, path);

    internal Task<InPlacePlan> PlanAsync()
    {
        var git = new GitCommand(new ProcessSupervisor(new()), User.Root).With(GitEnvironment.Own);
        return new InPlacePlanner(git, User.Root, Vault, folder[$"scratch{++plans}"]).PlanAsync(Base, Result, default);
    }

    /// <summary>Plans and writes, with HEAD and the index held against what they were.</summary>
    internal async Task<InPlaceDelivery> DeliverAsync()
    {
        var (head, index) = (User.Git("rev-parse", "HEAD"), await File.ReadAllBytesAsync(this[".git/index"]));
        var plan = await PlanAsync();
        var written = Writer.Write(plan.Changes);
        Assert.That(User.Git("rev-parse", "HEAD"), Is.EqualTo(head));
        Assert.That(await File.ReadAllBytesAsync(this[".git/index"]), Is.EqualTo(index));
        AssertNothingLeft();
        return new([.. plan.Settled, .. written.Written], [.. plan.Kept, .. written.Kept]);
    }

    internal void AssertNothingLeft() =>
        Assert.That(Directory.GetFileSystemEntries(User.Root, ".maestro-*", SearchOption.AllDirectories), Is.Empty, "nothing of ours is left beside the user's files");

    public void Dispose()
    {
        Vault.Dispose();
        folder.Dispose();
        User.Dispose();
    }
}
