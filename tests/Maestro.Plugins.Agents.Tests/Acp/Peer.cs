using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Maestro.Plugins.Agents.Tests.Replay;
using Maestro.Tests;

namespace Maestro.Plugins.Agents.Tests.Acp;

/// <summary>
/// An agent that speaks the protocol as one did when it was recorded: a real process that says what it said, and wherever it then waited for us,
/// waits for a line. An answer carries the id of the request that it answers.
/// </summary>
internal sealed class Peer
{
    private readonly TempFolder folder;

    public Peer(TempFolder folder, IEnumerable<PeerLine> lines, string end = "cat > /dev/null; exit 0")
    {
        this.folder = folder;
        var script = new StringBuilder($"#!/bin/sh\nhere={folder.Path("peer")}\nenv > $here/env\n");
        var number = 0;
        foreach (var line in lines)
        {
            if (line.FromUs)
            {
                script.Append("IFS= read -r q || exit 9; printf '%s\\n' \"$q\" >> $here/heard; case \"$q\" in *'\"method\"'*) id=$(printf '%s' \"$q\" | sed 's/.*\"id\":\\([0-9]*\\),\"method\".*/\\1/');; esac\n");
                continue;
            }

            var file = folder.Write($"peer/{number++}", line.Text + "\n");
            script.Append(line.Answers
                ? $"sed \"s/@ID@/$id/\" {file}\n"
                : $"cat {file}\n");
        }

        Run = "sh " + folder.Write("peer/agent", script.Append(end).Append('\n').ToString());
    }

    public string Run { get; }

    /// <summary>What it heard from us.</summary>
    public IReadOnlyList<JsonElement> Heard => [.. folder.Read("peer/heard").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    public string[] Environment => folder.Read("peer/env").Split('\n');

    /// <summary>The lines of a recording.</summary>
    public static IReadOnlyList<PeerLine> LinesOf(string name)
    {
        var lines = new List<PeerLine>();
        foreach (var line in new Recording("acp", name).Output.Split('\n').Where(line => line.StartsWith("{\"t\"", StringComparison.Ordinal)))
        {
            var entry = JsonNode.Parse(line)!;
            var message = entry["msg"]!.AsObject();
            var answers = message["method"] is null && (string)entry["dir"]! == "<";
            if (answers)
                message["id"] = "@ID@";
            lines.Add(new((string)entry["dir"]! == ">", answers, message.ToJsonString().Replace("\"@ID@\"", "@ID@")));
        }

        return lines;
    }
}
