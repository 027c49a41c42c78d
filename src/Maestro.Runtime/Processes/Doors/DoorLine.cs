using System.Globalization;
using System.Runtime.InteropServices;

namespace Maestro.Runtime.Processes.Doors;

/// <summary>The command line that opens doors inside a sandbox, runs the program, and closes them.</summary>
internal static class DoorLine
{
    // Beside the runtime that we run on, which a keeper can run on too.
    private static readonly string Host = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));

    /// <summary>The program and its arguments, with the doors before them.</summary>
    /// <param name="doors">The doors.</param>
    /// <param name="tool">The tool's dll.</param>
    /// <param name="program">The program, with its arguments.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<Door> doors, string tool, IReadOnlyList<string> program)
    {
        var places = doors.SelectMany(door => new[] { door.Port.ToString(CultureInfo.InvariantCulture), Path.Combine(DoorSet.Inside, door.Socket) });
        var keeper = string.Join(' ', new[] { Host, tool, DoorKeeper.Command }.Concat(places).Select(Quoted));
        // The keeper is ready before the program begins, or else the program does not begin; and it is gone before the program's end is told, or it
    // would pass for something the program left behind. Signals are the program's to heed: a trap, unlike an ignored one, is not handed down.
        var script = $"""
            mkfifo /tmp/.maestro-doors || exit 125
            {keeper} </dev/null >/tmp/.maestro-doors 2>/dev/null &
            keeper=$!
            trap : INT TERM
            read -r said </tmp/.maestro-doors
            if [ "$said" != {DoorKeeper.Ready} ]; then echo 'maestro: the way to the gateway could not be opened in the sandbox' >&2; exit 125; fi
            "$@"
            code=$?
            kill -9 $keeper
            wait $keeper 2>/dev/null
            exit $code
            """;
        return ["/bin/sh", "-c", script, "maestro", .. program];
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
