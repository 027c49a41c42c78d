using Maestro.Plugins.DotNet.Places;

namespace Maestro.Plugins.DotNet.Orders;

/// <summary>A package of an order.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What it is to the repository.</param>
/// <param name="From">The version it has.</param>
/// <param name="Text">The version or range as it is written.</param>
/// <param name="Files">The files it is written in.</param>
/// <param name="Why">Why it is raised.</param>
/// <param name="Notes">Where it can be read what changed up to the best version; null where the package names no such place.</param>
internal sealed record OrderedPackage(string Id, PlaceKind Kind, string From, string Text, IReadOnlyList<string> Files, string Why, string? Notes)
{
    /// <summary>The files of its references, where those are others: the version of each is a property's.</summary>
    public IReadOnlyList<string> References { get; init; } = [];
}
