using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Maestro.Plugins.Agents.Tests.Mutations;

/// <summary>Spoils the lines of a recording, the same way for the same seed.</summary>
internal sealed class Mutator(int seed)
{
    private static readonly string[] Unknown =
    [
        """{"type":"brand_new","data":{"a":[1,{"b":null}]}}""", """{"type":7}""", """{"type":null,"part":3,"message":[]}""", "{}", "[]", "[1,2]", "null", "true", "\"text\"", "42",
        """{"type":"system","subtype":"unheard_of"}""", """{"jsonrpc":"2.0","method":"session/update","params":null}""", """{"jsonrpc":"2.0","method":"x/y","id":"z"}""",
        """{"type":"message","role":"assistant","content":"\\ud800"}""", """{"type":"assistant","message":{"id":"u","content":[null,7,{"type":"text","text":5}],"usage":"none"}}""",
        """{"type":"step_start","sessionID":7,"part":{}}""", """{"type":"item.completed","item":{"type":"never_seen"}}""", """{"usage":{"input_tokens":-5,"output_tokens":1e400}}""",
    ];

    private static readonly string[] Prose =
    [
        "", " ", "Warning: something is deprecated", "\u001b[31mred\u001b[0m", "{ not json", "}", "data: {\"type\":\"result\"", "done", "SUCCESS", "\0\0\0", "“text” …", "{\"type\":\"result\",\"subtype\":\"success\"", "\r",
    ];

    // Not a replacement of the end of a string: a regex that is given numbers alone.
    private static readonly Regex Number = new("(?<=:)[0-9]+(?=[,}])", RegexOptions.ExplicitCapture);

    private readonly Random random = new(seed);

    /// <summary>One to four mutations.</summary>
    public string Spoil(string output)
    {
        for (var i = random.Next(1, 5); i > 0; i--)
            output = Once(output);
        return output;
    }

    private string Once(string output)
    {
        var lines = output.Split('\n').ToList();
        var at = random.Next(lines.Count);
        switch (random.Next(11))
        {
            case 0:
                return output[..random.Next(output.Length + 1)];
            case 1:
                lines[at] = lines[at][..random.Next(lines[at].Length + 1)];
                break;
            case 2:
                (lines[at], lines[random.Next(lines.Count)]) = (lines[random.Next(lines.Count)], lines[at]);
                break;
            case 3:
                for (var i = lines.Count - 1; i > 0; i--)
                    (lines[i], lines[random.Next(i + 1)]) = (lines[random.Next(i + 1)], lines[i]);
                break;
            case 4:
                lines.Insert(at, Huge());
                break;
            case 5 or 6:
                lines.Insert(at, Unknown[random.Next(Unknown.Length)]);
                break;
            case 7:
                lines.Insert(at, Prose[random.Next(Prose.Length)]);
                break;
            case 8:
                lines[at] = lines[at].Insert(random.Next(lines[at].Length + 1), Prose[random.Next(Prose.Length)] + "\n");
                break;
            case 9:
                lines.Insert(at, lines[random.Next(lines.Count)]);
                break;
            default:
                lines[at] = Number.Replace(lines[at], _ => random.Next(4) switch { 0 => "\"many\"", 1 => "-1", 2 => "99999999999999999999", _ => "null" });
                break;
        }

        return string.Join('\n', lines);
    }

    private string Huge()
    {
        var length = random.Next(10) == 0 ? 3_000_000 : random.Next(20_000, 200_000);
        return random.Next(3) switch
        {
            0 => new string('x', length),
            1 => string.Create(CultureInfo.InvariantCulture, $"{{\"type\":\"text\",\"part\":{{\"text\":\"{new string('y', length)}\"}}}}"),
            _ => new StringBuilder(length).Insert(0, "[", length / 10).ToString(),
        };
    }
}
