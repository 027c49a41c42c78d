using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Maestro.Plugins.Phases.Plans.Revisions;

/// <summary>The next version of a plan's front matter: a number, and answers that are new.</summary>
/// <param name="newline">What ends lines in this plan.</param>
/// <param name="answers">The new answers.</param>
internal sealed class HeaderRevision(string newline, IReadOnlyList<Answer> answers)
{
    private static readonly JsonSerializerOptions Quoting = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The version a plan has, 1 where it names none; null where it names something that cannot be counted on.</summary>
    public static int? Version(YamlMappingNode? header) => header?.Get("version") switch
    {
        null => PlanHeader.FirstVersion,
        YamlScalarNode scalar when int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue => number,
        _ => null,
    };

    /// <summary>Front matter of its own, for a plan that has none.</summary>
    public string New(int version) => string.Concat(((string[])["---", $"version: {version}", "answers:", .. Items("  "), "---", ""]).Select(line => line + newline));

    /// <summary>The edits; null where the plan keeps its answers in a form that is not understood.</summary>
    /// <param name="header">What stands between the rulers.</param>
    /// <param name="lines">Of the text it stands in.</param>
    /// <param name="end">The closing ruler's line, from 1.</param>
    /// <param name="version">The new version; null where it is left as it stands.</param>
    public IReadOnlyList<TextEdit>? Of(YamlMappingNode? header, LineStarts lines, int end, int? version)
    {
        if (header is { Style: MappingStyle.Flow })
            return header.Get("answers") is null && header.Get("version") is null ? [new(lines.Of(header.Start) + 1, 0, $" version: {version}, answers: [{Flow()}]{(header.Children.Count > 0 ? "," : "")}")] : null;

        var edits = new List<TextEdit>();
        if (header?.Get("version") is YamlScalarNode number && version is not null)
            edits.Add(new(lines.Of(number.Start), number.Value!.Length, $"{version}"));
        // Keys that are new stand last; where both are, in one piece.
        var added = header?.Get("version") is null && version is not null ? $"version: {version}{newline}" : "";
        switch (header?.Get("answers"))
        {
            case null:
                added += $"answers:{newline}{Block("  ")}";
                break;
            case YamlSequenceNode { Style: SequenceStyle.Flow } flow:
                edits.Add(new(lines.Of(flow.Start) + 1, 0, flow.Children.Count > 0 ? $"{Flow()}, " : Flow()));
                break;
            // Before the first of them: where a list begins is certain, where it ends is a matter of blanks and comments.
            case YamlSequenceNode block:
                edits.Add(new(lines.Of(block.Start.Line), 0, Block(new(' ', (int)block.Start.Column - 1))));
                break;
            default:
                return null;
        }

        if (added.Length > 0)
            edits.Add(new(lines.Of(end), 0, added));
        return edits;
    }

    private string Block(string indent) => string.Concat(Items(indent).Select(line => line + newline));

    private IEnumerable<string> Items(string indent) => answers.Select(answer => $"{indent}- {Item(answer)}");

    private string Flow() => string.Join(", ", answers.Select(Item));

    private static string Item(Answer answer) =>
        $"{{ id: {Quoted(answer.QuestionId)}, question: {Quoted(answer.Question)}, answer: {Quoted(answer.Text)}, assumed: {(answer.Assumed ? "true" : "false")} }}";

    // A string of JSON is one of YAML.
    private static string Quoted(string text) => JsonSerializer.Serialize(text, Quoting);
}
