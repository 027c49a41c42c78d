using Faults.Tracing;

namespace Faults.Victims;

/// <summary>The process that is struck: does one thing with the product's own code, in the repository it is started in.</summary>
internal static class Victim
{
    /// <summary>The command that makes this program a victim.</summary>
    internal const string Command = "victim";

    /// <summary>Says who it is, waits until somebody holds it, does the thing, and exits as the tool would.</summary>
    internal static async Task<int> RunAsync(string operation, string run, string checkpoint)
    {
        Marks.AllowTracing();
        Console.Out.WriteLine(Environment.ProcessId);
        await Console.In.ReadLineAsync();
        return operation == Scenes.Scene.Rollback ? await RollbackVictim.RunAsync(run, checkpoint) : await CheckpointVictim.RunAsync(run, operation);
    }
}
