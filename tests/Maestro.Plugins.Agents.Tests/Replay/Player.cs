using System.Globalization;
using Maestro.Tests;

namespace Maestro.Plugins.Agents.Tests.Replay;

/// <summary>A program that stands in for an agent: a real process that takes its input and writes what was recorded, a play at each start.</summary>
internal sealed class Player
{
    private readonly TempFolder folder;

    public Player(TempFolder folder, params Play[] plays)
    {
        this.folder = folder;
        for (var i = 0; i < plays.Length; i++)
        {
            folder.Write($"player/{i}.out", plays[i].Output);
            folder.Write($"player/{i}.err", plays[i].Error);
            folder.Write($"player/{i}.end", (plays[i].LeavesOne ? "sleep 600 &\n" : "") + (plays[i].Hangs ? "exec sleep 600" : $"exit {plays[i].Exit.ToString(CultureInfo.InvariantCulture)}"));
        }

        Program = folder.Write("player/agent", $"""
            #!/bin/sh
            here={folder.Path("player")}
            n=$(cat $here/count 2>/dev/null || echo 0)
            echo $((n+1)) > $here/count
            cat > $here/$n.input
            printf '%s\n' "$@" > $here/$n.args
            env > $here/$n.env
            cat $here/$n.err >&2
            cat $here/$n.out
            . $here/$n.end

            """);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    public string Program { get; }

    public int Starts => int.Parse(folder.Read("player/count"), CultureInfo.InvariantCulture);

    public string Input(int start) => folder.Read($"player/{start}.input");

    public string[] Arguments(int start) => folder.Read($"player/{start}.args").Split('\n')[..^1];

    public string[] Environment(int start) => folder.Read($"player/{start}.env").Split('\n');
}
