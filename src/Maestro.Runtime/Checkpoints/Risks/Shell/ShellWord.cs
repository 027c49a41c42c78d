namespace Maestro.Runtime.Checkpoints.Risks.Shell;

/// <summary>A word of a command, quotes taken off.</summary>
/// <param name="Text">Its value; what is expanded only when it runs stands in it as it was written.</param>
/// <param name="Known">Whether the value is certain: nothing in it is expanded.</param>
/// <param name="Plain">Whether it was written without quotes and escapes; only such a word can be a keyword.</param>
/// <param name="Assigns">Whether it has the form of an assignment.</param>
internal sealed record ShellWord(string Text, bool Known = true, bool Plain = true, bool Assigns = false);
