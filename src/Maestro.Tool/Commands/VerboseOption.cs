using System.CommandLine;
using NLog;

namespace Maestro.Tool.Commands;

/// <summary><c>-v</c>: how much of the operational log is shown while a run goes on; the file has all of it anyway.</summary>
internal sealed class VerboseOption
{
    private readonly Option<bool> option = new("--verbose", "-v")
    {
        Description = "Show the operational log on standard error: -v what was done and how long it took, -vv every step and program.",
        Arity = ArgumentArity.Zero,
    };

    /// <summary>Adds it to a command.</summary>
    public VerboseOption(Command command) => command.Add(option);

    /// <summary>The least level to show; null for nothing.</summary>
    public LogLevel? Of(ParseResult parsed) => (parsed.GetResult(option)?.IdentifierTokenCount ?? 0) switch
    {
        0 => null,
        1 => LogLevel.Info,
        _ => LogLevel.Debug,
    };
}
