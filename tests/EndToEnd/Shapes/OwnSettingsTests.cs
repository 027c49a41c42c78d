using EndToEnd.Harness;

namespace EndToEnd.Shapes;

/// <summary>What a user set for all their repositories holds for what is delivered, as it does for what they commit themselves.</summary>
public class OwnSettingsTests
{
    [Test]
    public void Run_GlobalSettings_DeliversWhatGitWould()
    {
        using var scratch = new Scratch();
        scratch.Write("maestro.yaml", $"gates:\n  test: {{ run: test -s a.txt }}\nsandbox: {{ readable: ['{scratch.Aside}/agent.sh'] }}\n").Write("a.txt", "one\n").Commit();
        scratch.Write("../aside/home/.gitconfig", "[core]\n\tautocrlf = input\n\texcludesFile = ~/mine\n")
            .Write("../aside/home/mine", "*.tmp\n").Write("../aside/home/.config/git/attributes", "*.raw -text\n")
            .Write("../aside/agent.sh", "printf 'two\\r\\n' > b.txt; printf 'two\\r\\n' > c.raw; echo x > d.tmp\n");

        var result = scratch.MaestroWith(
            new() { ["HOME"] = Path.Combine(scratch.Aside, "home"), ["XDG_CONFIG_HOME"] = null }, "run", "Write it", "--agent", $"sh {scratch.Aside}/agent.sh", "--yes");

        Assert.That(result.ExitCode, Is.Zero, result.ToString());
        var branch = scratch.Git("for-each-ref", "--format=%(refname)", "refs/heads/maestro");
        Assert.That(scratch.Shell($"git show {branch}:b.txt | od -An -c | tr -d ' \\n'"), Is.EqualTo(@"two\n"), "line ends");
        Assert.That(scratch.Shell($"git show {branch}:c.raw | od -An -c | tr -d ' \\n'"), Is.EqualTo(@"two\r\n"), "attributes");
        Assert.That(scratch.Git("ls-tree", "-r", "--name-only", branch), Does.Not.Contain("d.tmp"), "what is ignored");
    }
}
