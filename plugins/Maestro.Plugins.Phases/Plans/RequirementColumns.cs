namespace Maestro.Plugins.Phases.Plans;

/// <summary>Which column of a table holds what, found by the words of its header.</summary>
internal sealed class RequirementColumns
{
    private static readonly Dictionary<string, string[]> Words = new()
    {
        ["id"] = ["id", "#", "no", "nr", "req", "key"],
        ["text"] = ["requirement", "requirements", "description", "text", "what"],
        ["priority"] = ["priority", "prio"],
        ["depends"] = ["depends on", "depends", "dependencies", "after", "needs"],
        ["files"] = ["files", "file", "paths", "touches"],
        ["acceptance"] = ["acceptance", "acceptance criteria", "done when", "accepted when"],
    };

    private readonly Dictionary<string, int> columns;

    private RequirementColumns(Dictionary<string, int> columns) => this.columns = columns;

    public bool HasId => columns.ContainsKey("id");

    /// <summary>Null when the table is none of requirements.</summary>
    public static RequirementColumns? Of(IReadOnlyList<Mention> header)
    {
        var found = new Dictionary<string, int>();
        for (var i = 0; i < header.Count; i++)
        {
            var word = header[i].Text.Trim('*', '_', '`', ' ').ToLowerInvariant();
            if (Words.FirstOrDefault(w => w.Value.Contains(word)).Key is { } name)
                found.TryAdd(name, i);
        }

        return found.ContainsKey("text") ? new(found) : null;
    }

    public Mention? Cell(string name, IReadOnlyList<Mention> row) =>
        columns.TryGetValue(name, out var column) && column < row.Count && row[column].Text.Length > 0 ? row[column] : null;
}
