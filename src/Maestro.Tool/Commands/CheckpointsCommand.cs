using System.CommandLine;

namespace Maestro.Tool.Commands;

/// <summary><c>checkpoints</c>: what a run kept, what is in it, and whether it is still whole.</summary>
internal static class CheckpointsCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var command = new Command("checkpoints", """
            A run's checkpoints: list them, look into one, compare two, prove that each can be brought back.

            Examples:
              dotnet maestro checkpoints list
              dotnet maestro checkpoints diff c2 c5
            """);
        command.Add(CheckpointsListCommand.Build());
        command.Add(CheckpointsShowCommand.Build());
        command.Add(CheckpointsDiffCommand.Build());
        command.Add(CheckpointsVerifyCommand.Build());
        return command;
    }
}
