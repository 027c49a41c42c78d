using Maestro.Plugins.Chat.Files;
using Maestro.Plugins.Chat.Tools;
using Maestro.Testing;
using Maestro.Tests;
using Microsoft.Extensions.AI;

namespace Maestro.Plugins.Chat.Tests.Tools;

/// <summary>The tools over a folder, used as a model uses them.</summary>
internal sealed class ToolsInAFolder : IDisposable
{
    private readonly TestRun run = new();

    public ToolsInAFolder() => Box = new(new Workspace(Folder.Root), run.Processes, Options, []);

    public TempFolder Folder { get; } = new();

    public ChatAgentOptions Options { get; } = new() { CommandTimeoutSeconds = 20 };

    public Toolbox Box { get; }

    public IProcesses Processes => run.Processes;

    public Task<string> UseAsync(string tool, params (string Name, object? Value)[] arguments) =>
        Box.UseAsync(new FunctionCallContent("c", tool, arguments.ToDictionary(a => a.Name, a => a.Value)), default);

    public async Task GitAsync(params string[] arguments)
    {
        var git = await run.Processes.RunAsync(new() { Program = "git", Arguments = arguments, WorkingDirectory = Folder.Root }, default);
        Assert.That(git.Succeeded, git.Error);
    }

    public void Dispose()
    {
        run.Dispose();
        Folder.Dispose();
    }
}
