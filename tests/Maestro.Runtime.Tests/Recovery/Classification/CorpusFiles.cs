using System.Globalization;
using System.Text.RegularExpressions;
using Maestro.Runtime.Recovery.Classification;
using Maestro.Runtime.Tests.Architecture;

namespace Maestro.Runtime.Tests.Recovery.Classification;

/// <summary>
/// The corpus: a folder for each set, a file for each tool, and in it one case after the other, each under a line that says how it ended, what it
/// ran for, where it is from and what it is.
/// </summary>
internal static partial class CorpusFiles
{
    private static readonly string Folder = Path.Combine(ProjectFiles.Root, "tests", "Maestro.Runtime.Tests", "Recovery", "Classification", "Corpus");

    public static IReadOnlyList<CorpusCase> All { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(file => Read(Path.GetFileName(Path.GetDirectoryName(file)!), Path.GetFileNameWithoutExtension(file), File.ReadAllText(file))),
    ];

    private static IEnumerable<CorpusCase> Read(string set, string tool, string text)
    {
        var heads = Head().Matches(text);
        if (heads.Count != text.Split('\n').Count(line => line.StartsWith("--- kind:", StringComparison.Ordinal)))
            throw new FormatException($"{set}/{tool} has a case whose head cannot be read");
        for (var i = 0; i < heads.Count; i++)
        {
            var head = heads[i];
            var from = head.Index + head.Length;
            yield return Case(set, tool, head, text[from..(i + 1 < heads.Count ? heads[i + 1].Index : text.Length)]);
        }
    }

    private static CorpusCase Case(string set, string tool, Match head, string output)
    {
        string Of(string name) => head.Groups[name].Value;
        var end = Of("exit");
        return new(set, tool, Of("name"), Of("kind") == "none" ? null : Enum.Parse<FailureKind>(Of("kind")), new ToolOutcome
        {
            End = end switch { "none" => null, "timeout" => ProcessEnd.TimedOut, "idle" => ProcessEnd.Idle, "missing" => ProcessEnd.NotStarted, _ => ProcessEnd.Exited },
            ExitCode = int.TryParse(end, CultureInfo.InvariantCulture, out var code) ? code : null,
            Own = Of("gate") switch { "build" or "command" => FailureKind.Build, "test" => FailureKind.Test, "format" => FailureKind.Style, "agent" => FailureKind.Agent, _ => null },
            Output = output,
        }, Of("from") == "recorded");
    }

    [GeneratedRegex(@"^--- kind: (?<kind>\w+) exit: (?<exit>-?\w+) gate: (?<gate>\w+) from: (?<from>recorded|written) name: (?<name>.+)\n", RegexOptions.Multiline)]
    private static partial Regex Head();
}
