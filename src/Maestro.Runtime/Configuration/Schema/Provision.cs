namespace Maestro.Runtime.Configuration.Schema;

/// <summary>What the plugins in use provide.</summary>
/// <param name="All">Everything that is known.</param>
/// <param name="Complete">Whether that is all there is; where it is not, names and options beyond it are let pass.</param>
internal sealed record Provision(IReadOnlyList<Provided> All, bool Complete)
{
    /// <summary>All of a kind, by id.</summary>
    public IEnumerable<Provided> Of(string kind) => All.Where(p => p.Kind == kind).OrderBy(p => p.Id, StringComparer.Ordinal);
}
