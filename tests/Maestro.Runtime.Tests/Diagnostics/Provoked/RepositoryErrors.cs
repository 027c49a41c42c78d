using EndToEnd.Harness;

namespace Maestro.Runtime.Tests.Diagnostics.Provoked;

/// <summary>What can be wrong with the repository, with git, and with the command line.</summary>
internal static class RepositoryErrors
{
    private static readonly string[] Run = ["run", "Do something", "--agent", "touch done", "--yes"];

    internal static readonly IReadOnlyList<Provocation> All =
    [
        new("MAE220", scratch => scratch.Maestro(Run)),
        new("MAE221", scratch =>
        {
            scratch.Git("init", "--quiet", "--initial-branch=main");
            return scratch.Maestro(Run);
        }),
        new("MAE222", scratch =>
        {
            var path = Path.GetDirectoryName(Environment.ProcessPath)!;
            return scratch.Commit().MaestroWith(new() { ["PATH"] = path, ["DOTNET_ROOT"] = path }, Run);
        }),
        new("MAE223", scratch =>
        {
            scratch.Write("a/x", "1").Write("b/y", "2").Commit().Git("sparse-checkout", "set", "a");
            return scratch.Maestro(Run);
        }),
        new("MAE224", scratch => WithGitThatFails(scratch.Commit(), "update-ref", Run)),
        new("MAE225", scratch =>
        {
            File.WriteAllText(Path.Combine(scratch.Aside, "bwrap"), "#!/bin/sh\n[ \"$1\" = --version ] && { echo bubblewrap 0.0; exit; }\necho 'bwrap: No permissions to create new namespace' >&2; exit 1\n");
            scratch.Shell("chmod +x $aside/bwrap");
            return scratch.Write("maestro.yaml", "sandbox: { level: workspace }\n").Commit()
                .MaestroWith(new() { ["PATH"] = $"{scratch.Aside}:{Environment.GetEnvironmentVariable("PATH")}" }, "check");
        }),
        new("MAE226", scratch => scratch.Write(".maestro/prompts/task.liquid", "# {{ task.title }}\n{% if task.titles %}\n").Commit().Maestro("check")),
        new("MAE232", scratch => scratch.Write("maestro.yaml", "version: 1\n").Commit().Maestro("init")),
        new("MAE233", scratch => scratch.Commit().Maestro("log", "review", "--decision", "task-order")),
        new("MAE234", scratch => scratch.Write("ours.maestro.yaml", "version: 1\n").Commit().Maestro("check", "--pipeline", "our")),
        new("MAE256", scratch =>
        {
            WithGitThatFails(scratch.Commit(), "for-each-ref", Run);
            return scratch.Maestro("verify");
        }),
    ];

    // As when git is killed, or its disk is full.
    private static ToolResult WithGitThatFails(Scratch scratch, string at, string[] arguments)
    {
        var git = scratch.Shell("command -v git");
        var wrapper = Path.Combine(scratch.Aside, "git");
        File.WriteAllText(wrapper, $"#!/bin/sh\ncase \" $* \" in *' {at} '*) echo 'fatal: out of luck' >&2; exit 128;; esac\nexec {git} \"$@\"\n");
        scratch.Shell("chmod +x $aside/git");
        return scratch.MaestroWith(new() { ["PATH"] = $"{scratch.Aside}:{Environment.GetEnvironmentVariable("PATH")}" }, arguments);
    }
}
