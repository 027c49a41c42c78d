namespace Maestro;

/// <summary>A cell of a <see cref="ResultTable"/>.</summary>
/// <param name="Text">What it says: text on one line, which formats nothing.</param>
/// <param name="Link">Where more of it is, an absolute address of https or http; null for none. Any other is not shown as a link.</param>
/// <param name="Tone">How it is meant, for whoever can show that.</param>
public sealed record ResultCell(string Text, string? Link = null, ResultTone Tone = ResultTone.Neutral);
