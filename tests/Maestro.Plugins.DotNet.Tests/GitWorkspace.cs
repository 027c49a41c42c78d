using Maestro.Testing;

namespace Maestro.Plugins.DotNet.Tests;

/// <summary>Makes a run's workspace a git repository, as it is in a run.</summary>
internal static class GitWorkspace
{
    /// <summary>Does so, with all its files staged.</summary>
    public static async Task StageAsync(this TestRun run)
    {
        await GitAsync(run, "init", "-q");
        await GitAsync(run, "add", "-A");
    }

    /// <summary>The files that are neither staged nor ignored, with blanks between them.</summary>
    public static async Task<string> UntrackedAsync(this TestRun run) => (await GitAsync(run, "ls-files", "--others", "--exclude-standard")).ReplaceLineEndings(" ").Trim();

    private static async Task<string> GitAsync(TestRun run, params string[] arguments)
    {
        var result = await run.Processes.RunAsync(new() { Program = "git", Arguments = arguments, WorkingDirectory = run.Workspace.Root }, default);
        return result.Succeeded ? result.Output : throw new InvalidOperationException(result.Error);
    }
}
