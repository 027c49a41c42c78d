namespace Maestro.Plugins.Phases.Plans.Revisions;

/// <summary>The next version of a plan that somebody wrote, with what they answered. Whatever is not touched by that stays byte for byte, understood or not.</summary>
internal static class PlanRevision
{
    private const string Mark = "\uFEFF";

    /// <summary>Makes it.</summary>
    /// <param name="text">The plan as it was given.</param>
    /// <param name="answers">Answers that are not in it.</param>
    /// <param name="day">When they were given.</param>
    /// <returns>The plan's text; as it was given where there is nothing new, or where it keeps answers in a form that is not understood.</returns>
    public static string Of(string text, IReadOnlyList<Answer> answers, DateOnly day)
    {
        if (answers.Count == 0)
            return text;

        var source = PlanSource.Of(text);
        var newline = source.Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var header = FrontMatter.Read(source).Node;
        var version = HeaderRevision.Version(header) + 1;
        var revision = new HeaderRevision(newline, answers);
        var end = FrontMatter.End(source);
        var edits = end is null ? [new(0, 0, revision.New(PlanHeader.FirstVersion + 1))] : revision.Of(header, new(source.Text), end.Value, version);
        if (edits is null)
            return text;

        var what = $"answered: {string.Join(", ", answers.Select(answer => answer.QuestionId))}";
        var entry = version is { } number ? ChangelogEntry.Of(number, day, what) : $"- {day:yyyy-MM-dd}: {what}.";
        return (text.StartsWith(Mark, StringComparison.Ordinal) ? Mark : "") + TextEdit.Apply(source.Text, [.. edits, ChangelogRevision.Of(source, newline, entry)]);
    }
}
