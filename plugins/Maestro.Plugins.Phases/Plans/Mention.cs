namespace Maestro.Plugins.Phases.Plans;

/// <summary>A name somebody wrote, and where: a dependency, a path.</summary>
internal sealed record Mention(string Text, Place Place);
