using Maestro.Runtime.Execution;

namespace Maestro.Tool.Output;

/// <summary>Picks how a run is shown.</summary>
internal static class Views
{
    /// <summary>Live on a terminal, lines elsewhere.</summary>
    /// <param name="terminal">The terminal.</param>
    /// <param name="ask">Whether the person may be asked.</param>
    /// <param name="folder">The repository.</param>
    public static IRunView For(Terminal terminal, bool ask, string folder) => terminal.Interactive
        ? new LiveView(terminal, ask, new(folder))
        : new LineView(terminal, new NobodyThere());
}
