using System.Globalization;
using Maestro.Tool.Output;

namespace Maestro.Tool.Commands.Why;

/// <summary>Origins as people read them.</summary>
internal static class WhyText
{
    /// <summary>Writes one.</summary>
    public static void Write(Terminal terminal, Origin origin, string file)
    {
        terminal.Line($"{origin.Commit[..10]}  {origin.Subject}");
        Row("lines", $"{Ranges(origin.Lines)}{(origin.Path == file ? "" : $", when the file was {origin.Path}")}");
        if (origin.Run is null)
            Row("author", $"{origin.Author}, {origin.Date}");
        else
            Row("run", $"{origin.Run}  (dotnet maestro log {origin.Run} --text {origin.Task ?? origin.Phase ?? "phase"})");
        if (origin.Task is not null)
            Row("task", $"{origin.Task}  {origin.Story?.Title}");
        if (origin.Phase is not null)
            Row("phase", origin.Phase);
        if (origin.Missing is not null)
            Row("note", origin.Missing);
        if (origin.Story is { } story)
            Tell(story);
        terminal.Line();

        void Tell(Story told)
        {
            foreach (var requirement in told.Requirements)
                Row("requires", $"{requirement.Id}  {requirement.Text}");
            foreach (var attempt in told.Attempts)
            {
                Row("attempt", $"{attempt.Number}  {attempt.Agent}{(attempt.Use is null ? "" : $" ({attempt.Use})")}{(attempt.Integrated ? ", integrated" : "")}: {attempt.Failure ?? attempt.Said}");
                foreach (var stuck in attempt.Stuck)
                    Row("", $"was stuck: it {stuck.What}; {(stuck.Nudged ? "asked once more" : "ended")}");
                if (attempt.Prompt is not null)
                    Row("", $"prompt {attempt.Prompt}");
                if (attempt.Transcript is not null)
                    Row("", $"transcript {attempt.Transcript}");
            }
            foreach (var failure in told.Failures)
                Row("failure", $"{failure.Kind.ToString().ToLowerInvariant()}, {(failure.Recovered ? "mended" : "not mended")}: {failure.Message}");
            foreach (var recovery in told.Recoveries)
                Row("recovery", $"{recovery.Strategy}{(recovery.Acted ? "" : ", gave up")}: {recovery.Action}");
            foreach (var gate in told.Gates)
                Row("gate", $"{gate.Gate} passed on the {gate.On}: {gate.Summary}");
            foreach (var decision in told.Decisions)
                Row("decision", string.Create(CultureInfo.InvariantCulture, $"{decision.Kind}: {decision.Choice} ({decision.Confidence:0.00}) {decision.Rationale}"));
        }

        void Row(string name, string text) => terminal.Line($"  {name,-9} {text.ReplaceLineEndings(" ").Trim()}");
    }

    private static string Ranges(IReadOnlyList<int> lines)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (var line in lines)
            if (ranges.Count > 0 && ranges[^1].Last + 1 == line)
                ranges[^1] = (ranges[^1].First, line);
            else
                ranges.Add((line, line));
        return string.Join(", ", ranges.Select(range => range.First == range.Last ? $"{range.First}" : $"{range.First}-{range.Last}"));
    }
}
