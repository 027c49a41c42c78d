using System.CommandLine;

namespace Maestro.Tool.Commands;

/// <summary><c>plugins</c>: the plugins in use, what each provides, and what each consists of.</summary>
internal static class PluginsCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var command = new Command("plugins", """
            The plugins in use: what they provide, where they come from, and whether they are what was locked.

            Example: dotnet maestro plugins list
            """);
        command.Add(PluginsListCommand.Build());
        command.Add(PluginsAddCommand.Build());
        command.Add(PluginsRestoreCommand.Build());
        command.Add(PluginsVerifyCommand.Build());
        return command;
    }
}
