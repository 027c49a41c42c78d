namespace Maestro.Plugins.Phases.Plans.Revisions;

/// <summary>Something put into a text, or in the place of a part of it.</summary>
/// <param name="At">Where, from 0.</param>
/// <param name="Length">How much it takes the place of.</param>
/// <param name="Text">What is put there.</param>
internal readonly record struct TextEdit(int At, int Length, string Text)
{
    /// <summary>Makes them all; what no edit names stays as it is.</summary>
    public static string Apply(string text, IEnumerable<TextEdit> edits) => edits.OrderByDescending(edit => edit.At)
        .Aggregate(text, (edited, edit) => string.Concat(edited.AsSpan(0, edit.At), edit.Text, edited.AsSpan(edit.At + edit.Length)));
}
