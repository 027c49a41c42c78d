namespace Maestro.Plugins.Phases.Plans;

/// <summary>A place in a text, both from 1.</summary>
internal readonly record struct Place(int Line, int Column);
