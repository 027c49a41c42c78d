using System.CommandLine;

namespace Maestro.Tool.Commands.Completion;

/// <summary><c>completion</c>: what a shell is told so that it completes the tool's commands.</summary>
internal static class CompletionCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var command = new Command("completion", """
            Prints what your shell needs to complete commands, options, run ids and names.

            Examples:
              eval "$(dotnet maestro completion bash)"                             in ~/.bashrc
              eval "$(dotnet maestro completion zsh)"                              in ~/.zshrc, after compinit
              dotnet maestro completion fish | source                              in ~/.config/fish/config.fish
              dotnet maestro completion pwsh | Out-String | Invoke-Expression      in $PROFILE
            """);
        var shell = new Argument<string>("shell") { Description = "bash, zsh, fish or pwsh." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        command.Add(shell);
        command.SetAction(async (parsed, ct) =>
        {
            var name = $"maestro.{(parsed.GetValue(shell) is "pwsh" ? "ps1" : parsed.GetValue(shell))}";
            using var reader = new StreamReader(typeof(CompletionCommand).Assembly.GetManifestResourceStream(name)!);
            await Console.Out.WriteAsync(await reader.ReadToEndAsync(ct));
            return ExitCode.Succeeded;
        });
        return command;
    }
}
