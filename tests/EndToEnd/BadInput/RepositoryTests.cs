using EndToEnd.Harness;

namespace EndToEnd.BadInput;

/// <summary>Places in which Maestro does not run are named, each with its fix.</summary>
public class RepositoryTests
{
    private static readonly string[] Run = ["run", "Do something", "--agent", "true"];

    [Test]
    public void Run_NotARepository_IsRefused()
    {
        using var scratch = new Scratch();
        Refusal.Of(scratch, Run, "MAE220", "git init");
    }

    [Test]
    public void Run_UnbornBranch_IsRefused()
    {
        using var scratch = new Scratch();
        scratch.Git("init", "--quiet");
        Refusal.Of(scratch, Run, "MAE221", "no commit");
    }

    [Test]
    public void Run_Submodule_IsRefused()
    {
        using var scratch = new Scratch().Commit();
        var head = scratch.Git("rev-parse", "HEAD");
        scratch.Git("update-index", "--add", "--cacheinfo", $"160000,{head},vendor/other");
        scratch.Git("commit", "--quiet", "--message", "Add a submodule");
        Refusal.Of(scratch, Run, "MAE223", "vendor/other");
    }

    [Test]
    public void Run_ContentFilter_IsRefused()
    {
        using var scratch = new Scratch().Write(".gitattributes", "*.bin filter=lfs diff=lfs\n").Commit();
        Refusal.Of(scratch, Run, "MAE223", ".gitattributes");
    }

    [Test]
    public void Run_SparseCheckout_IsRefused()
    {
        using var scratch = new Scratch().Write("a/x", "1").Write("b/y", "2").Commit();
        scratch.Git("sparse-checkout", "set", "a");
        Refusal.Of(scratch, Run, "MAE223", "sparse");
    }

    [Test]
    public void Run_Sha256_IsRefused()
    {
        using var scratch = new Scratch();
        scratch.Git("init", "--quiet", "--object-format=sha256");
        scratch.Commit();
        Refusal.Of(scratch, Run, "MAE223", "sha256");
    }

    [Test]
    public void Run_NoGitOnPath_IsRefused()
    {
        using var scratch = new Scratch().Commit();
        var path = Path.GetDirectoryName(Environment.ProcessPath)!;
        var result = scratch.MaestroWith(new() { ["PATH"] = path, ["DOTNET_ROOT"] = path }, Run);
        Assert.That(result.ExitCode, Is.EqualTo(2), result.ToString());
        Assert.That(result.Error, Does.Contain("MAE222").And.Contain("fix: Install git"), result.ToString());
    }

    [Test]
    public void Run_UnknownOption_IsRefused()
    {
        using var scratch = new Scratch().Commit();
        Refusal.Of(scratch, ["run", "x", "--aget", "true"], "MAE233", "--aget", "--help");
    }
}
