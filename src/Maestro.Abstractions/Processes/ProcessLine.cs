namespace Maestro;

/// <summary>A line of a program's standard output.</summary>
/// <param name="Text">The line without its end; empty when it was dropped. Bytes that are no UTF-8 are replaced.</param>
/// <param name="Dropped">Its length in bytes when it was longer than <see cref="ProcessCommand.MaxLineBytes"/> and therefore dropped; else 0.</param>
/// <param name="Torn">Whether the output ended in the middle of it.</param>
public readonly record struct ProcessLine(string Text, long Dropped = 0, bool Torn = false);
