using Maestro.Runtime.Checkpoints.Risks.Invocations;
using Maestro.Runtime.Checkpoints.Risks.Shell;

namespace Maestro.Runtime.Checkpoints.Risks.Wrappers;

/// <summary>Programs that have a line of words read by a shell once more: <c>eval</c>, <c>ssh host</c>, <c>su -c</c>.</summary>
internal sealed class LineWrapper : ICommandWrapper
{
    private const string Ssh = "-b -c -D -E -e -F -I -i -J -L -l -m -O -o -p -Q -R -S -W -w -B";

    /// <inheritdoc/>
    public IReadOnlyList<Inner> Open(Invocation invocation)
    {
        var arguments = invocation.Arguments;
        return invocation.Name switch
        {
            "eval" => Inner.Joined(invocation, arguments is ["--", ..] ? 1 : 0),
            "watch" => Inner.Joined(invocation, OptionScan.Pass(arguments, 0, "-n -q --interval --equexit")),
            "entr" or "hyperfine" or "concurrently" or "npm-run-all" => [.. arguments.Where(a => a is not ['-', ..]).Select(a => Inner.Of(a))],
            "ssh" => Inner.Joined(invocation, OptionScan.Pass(arguments, OptionScan.Pass(arguments, 0, Ssh) + 1, Ssh)),
            "trap" => arguments is [var first, _, ..] && first is not ['-', ..] ? [Inner.Of(first)] : [],
            "alias" => [.. arguments.Where(a => a.IndexOf('=') > 0).Select(a => Inner.Of(a[(a.IndexOf('=') + 1)..]))],
            "su" or "runuser" or "script" or "flock" or "npx" or "npm" or "xvfb-run" or "vagrant" or "sg" or "nix" or "parallel-ssh" => After(arguments, "-c", "--command", "--call"),
            "nix-shell" => After(arguments, "--run", "--command"),
            "env" => After(arguments, "-S", "--split-string"),
            "tmux" or "screen" => [.. arguments.Where(a => a.Contains(' ')).Select(a => Inner.Of(a))],
            "iex" or "invoke-expression" => Inner.Joined(invocation, arguments is ["-Command", ..] ? 1 : 0, ShellDialect.PowerShell),
            "parallel" => [Inner.Of(string.Join(' ', arguments.Skip(OptionScan.Pass(arguments, 0, PrefixWrapper.ForParallel)).TakeWhile(a => !a.StartsWith(":::", StringComparison.Ordinal))))],
            _ => [],
        };
    }

    private static IReadOnlyList<Inner> After(IReadOnlyList<string> arguments, params string[] options)
    {
        for (var i = 0; i < arguments.Count; i++)
            if (arguments[i] == "--")
                return [];
            else if (options.Contains(arguments[i]) && i + 1 < arguments.Count)
                return [Inner.Of(arguments[i + 1])];
            else if (options.FirstOrDefault(o => arguments[i].StartsWith(o.StartsWith("--", StringComparison.Ordinal) ? o + "=" : o, StringComparison.Ordinal)) is { } option && arguments[i].Length > option.Length)
                return [Inner.Of(arguments[i][option.Length..].TrimStart('='))];
        return [];
    }
}
