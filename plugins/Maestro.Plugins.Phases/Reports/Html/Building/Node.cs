using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Maestro.Plugins.Phases.Reports.Html.Building;

/// <summary>A piece of a page. Text becomes one by itself, and is encoded; there is no other way for a run's words into a page.</summary>
internal abstract class Node
{
    /// <summary>Writes it.</summary>
    public abstract void Write(StringBuilder to);

    [return: NotNullIfNotNull(nameof(text))]
    public static implicit operator Node?(string? text) => text is null ? null : new Words(text);
}
