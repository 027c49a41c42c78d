using Maestro.Plugins.Phases.Plans;

namespace Maestro.Plugins.Phases.Requests;

/// <summary>One piece of what was typed.</summary>
/// <param name="Text">The piece, without its list mark.</param>
/// <param name="Place">Where it begins.</param>
/// <param name="Item">Whether it had a list mark.</param>
internal sealed record RequestLine(string Text, Place Place, bool Item);
