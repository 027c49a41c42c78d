using Maestro.Runtime.Checkpoints.Risks.Invocations;
using Maestro.Runtime.Checkpoints.Risks.Shell;

namespace Maestro.Runtime.Checkpoints.Risks.Wrappers;

/// <summary>A shell: the line it is given is read once more. A script file is not opened; commands from a pipe cannot be known.</summary>
internal sealed class ShellWrapper : ICommandWrapper
{
    private static readonly string[] Posix = ["sh", "bash", "dash", "zsh", "ksh", "mksh", "ash", "fish", "rbash"];

    /// <inheritdoc/>
    public IReadOnlyList<Inner> Open(Invocation invocation) =>
        Posix.Contains(invocation.Name) ? OfPosix(invocation)
        : invocation.Name is "pwsh" or "powershell" ? OfPowerShell(invocation)
        : invocation.Name == "cmd" ? OfCmd(invocation)
        : [];

    private static IReadOnlyList<Inner> OfPosix(Invocation invocation)
    {
        var arguments = invocation.Arguments;
        var line = false;
        var i = 0;
        for (; i < arguments.Count && arguments[i] is ['-' or '+', _, ..] option; i++)
        {
            if (option == "--version" || option == "--help")
                return [];
            line |= option is ['-', not '-', ..] && option.Contains('c');
            if (option is "-o" or "+o" or "-O" or "+O" or "--rcfile" or "--init-file")
                i++;
        }
        if (line)
            return i < arguments.Count ? [Inner.Of(arguments[i])] : [Inner.Unknown("a shell is told to run a line that is not there")];
        if (i < arguments.Count && arguments[i] is not ("-" or "/dev/stdin"))
            return arguments[i].StartsWith("<(", StringComparison.Ordinal) ? [Inner.Unknown("a shell runs what another command writes")] : [];
        return [invocation.Input is { } input ? Inner.Of(input) : Inner.Unknown("a shell runs what comes from a pipe or a file")];
    }

    private static IReadOnlyList<Inner> OfPowerShell(Invocation invocation)
    {
        for (var i = 0; i < invocation.Arguments.Count; i++)
        {
            var option = invocation.Arguments[i].ToLowerInvariant().Replace("--", "-", StringComparison.Ordinal);
            if (option is ['-', 'c', ..] && "-command".StartsWith(option, StringComparison.Ordinal))
                return invocation.Arguments.Skip(i + 1).FirstOrDefault() == "-"
                    ? [Inner.Unknown("PowerShell runs what comes from a pipe")] : Inner.Joined(invocation, i + 1, ShellDialect.PowerShell);
            if (option is ['-', 'e', ..] && ("-encodedcommand".StartsWith(option, StringComparison.Ordinal) || option == "-ec"))
                return [Inner.Unknown("PowerShell runs an encoded command")];
            if (option is ['-', 'f', ..] || option is "-version" or "-v" or "-help" or "-h")
                return [];
            if (option is "-executionpolicy" or "-ep" or "-ex" or "-exec" or "-workingdirectory" or "-wd" or "-outputformat" or "-inputformat" or "-windowstyle" or "-w" or "-configurationname")
                i++;
            else if (option is not ['-', ..])
                // pwsh takes this for a file, Windows PowerShell for a command.
                return option.EndsWith(".ps1", StringComparison.Ordinal) ? [] : Inner.Joined(invocation, i, ShellDialect.PowerShell);
        }
        return [Inner.Unknown("PowerShell runs what comes from a pipe")];
    }

    private static IReadOnlyList<Inner> OfCmd(Invocation invocation)
    {
        for (var i = 0; i < invocation.Arguments.Count; i++)
            if (invocation.Arguments[i] is ['/', 'c' or 'C' or 'k' or 'K' or 'r' or 'R', ..] option)
                return option.Length == 2 ? Inner.Joined(invocation, i + 1, ShellDialect.Cmd)
                    : [Inner.Of(string.Join(' ', invocation.Arguments.Skip(i + 1).Prepend(option[2..])), ShellDialect.Cmd)];
        return [Inner.Unknown("cmd runs what comes from a pipe")];
    }
}
