using Maestro.Plugins.Phases.Plans;

namespace Maestro.Plugins.Phases.Requests;

/// <summary>Makes a plan of a request by its own structure: items if it has any, else its lines and their clauses. No model is asked.</summary>
internal static class RequestReader
{
    public static Prd Read(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return new()
            {
                Title = "",
                Problems = [new("MAE245", "The request is empty.", "Say what you want: maestro run \"Add a Kelvin scale\".")],
            };

        var lines = RequestLines.Of(text);
        var items = lines.Where(l => l.Item).ToList();
        var pieces = items.Count > 0
            ? items.Select(l => new Mention(l.Text, l.Place))
            : lines.SelectMany(l => Clauses.Of(l.Text, l.Place));
        var requirements = RequirementMerge.Numbered([.. pieces.Select(p => Annotations.Read(p.Text, p.Place)).Where(r => r.Text.Length > 0)]);
        var prose = lines.TakeWhile(l => !l.Item).Select(l => l.Text).ToList();
        var introduction = items.Count > 0 && prose.Count > 0 ? string.Join(' ', prose) : "";
        return new()
        {
            Title = Titles.Of(introduction.Length > 0 ? introduction : requirements.Count > 0 ? requirements[0].Text : text),
            Introduction = introduction.Length > 0 ? introduction : text.Trim(),
            Requirements = References.Resolve(requirements),
        };
    }
}
