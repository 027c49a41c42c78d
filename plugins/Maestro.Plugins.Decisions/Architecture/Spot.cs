namespace Maestro.Plugins.Decisions.Architecture;

/// <summary>A folder in which the code could stand.</summary>
/// <param name="Folder">Relative to the repository's root.</param>
/// <param name="Room">What it holds; null for one that would be new.</param>
/// <param name="Project">The project it is in; null where it is in none.</param>
/// <param name="Fit">How much of it is of the kind; null where nothing is.</param>
/// <param name="Option">It with its points.</param>
internal sealed record Spot(string Folder, CodeRoom? Room, CodeProject? Project, KindFit? Fit, DecisionOption Option);
