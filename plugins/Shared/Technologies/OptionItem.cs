namespace Maestro.Plugins.Technologies;

/// <summary>An item of a list of options.</summary>
/// <param name="Mark">Its number or letter; empty for one with a bullet.</param>
/// <param name="From">Where it begins in the text.</param>
/// <param name="To">Where it ends.</param>
/// <param name="IsChosen">Whether the text says that it is taken.</param>
internal sealed record OptionItem(string Mark, int From, int To, bool IsChosen);
