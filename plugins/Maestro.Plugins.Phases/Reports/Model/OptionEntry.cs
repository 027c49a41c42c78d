namespace Maestro.Plugins.Phases.Reports.Model;

/// <summary>Something that could be chosen.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is.</param>
/// <param name="Total">The points it got; 0 where the strategy gives none.</param>
internal sealed record OptionEntry(string Id, string Title, double Total);
