using System.CommandLine;

namespace Maestro.Tool.Commands.Agents;

/// <summary><c>agents</c>: the agents of this repository, and how they do.</summary>
internal static class AgentsCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var command = new Command("agents", """
            The agents that maestro.yaml names: try one out.

            Example: dotnet maestro agents test mine
            """);
        command.Add(AgentsTestCommand.Build());
        return command;
    }
}
