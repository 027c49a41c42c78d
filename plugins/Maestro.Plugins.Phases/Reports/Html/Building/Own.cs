using System.Text;

namespace Maestro.Plugins.Phases.Reports.Html.Building;

/// <summary>Style or script of the report's own, as it lies in this assembly: the one thing that is not encoded, and nothing of a run can be in it.</summary>
/// <param name="asset">The resource.</param>
internal sealed class Own(Asset asset) : Node
{
    public override void Write(StringBuilder to) => to.Append(asset.Text);
}
