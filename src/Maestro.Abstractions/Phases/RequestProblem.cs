namespace Maestro;

/// <summary>Something wrong with what the user handed in.</summary>
/// <param name="Id">A stable id from the diagnostics catalogue, such as <c>MAE241</c>.</param>
/// <param name="Message">One plain sentence: what is wrong.</param>
/// <param name="Fix">One plain sentence: what to do about it.</param>
/// <param name="File">The file it is in, as the user named it; null when it was typed.</param>
/// <param name="Line">From 1; 0 when unknown.</param>
/// <param name="Column">From 1; 0 when unknown.</param>
public sealed record RequestProblem(string Id, string Message, string Fix, string? File = null, int Line = 0, int Column = 0);
