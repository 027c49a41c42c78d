using Maestro.Runtime.Execution;

namespace Maestro.Tool.Output;

/// <summary>Picks how a run is shown.</summary>
internal static class Views
{
    /// <summary>Live on a terminal, lines elsewhere.</summary>
    public static IRunView For(Terminal terminal, bool ask) => terminal.Interactive
        ? new LiveView(terminal, ask)
        : new LineView(terminal, new NobodyThere());
}
