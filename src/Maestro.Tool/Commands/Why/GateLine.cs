namespace Maestro.Tool.Commands.Why;

/// <summary>A gate that passed.</summary>
/// <param name="Gate">Its name.</param>
/// <param name="Summary">Its one line.</param>
/// <param name="On"><c>commit</c>: on the very tree of the commit; <c>result</c>: on the tree the run delivered in the end.</param>
internal sealed record GateLine(string Gate, string Summary, string On);
