using System.Text;

namespace Maestro.Plugins.Phases.Reports.Html.Building;

/// <summary>Pieces one after another.</summary>
/// <param name="nodes">The pieces.</param>
internal sealed class Many(IEnumerable<Node?> nodes) : Node
{
    public override void Write(StringBuilder to)
    {
        foreach (var node in nodes)
            node?.Write(to);
    }
}
