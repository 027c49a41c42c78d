namespace Maestro.Plugins.Phases.Reviews.Advised;

/// <summary>A finding as an agent says it.</summary>
/// <param name="Severity">critical, high, medium or low.</param>
/// <param name="Message">What is wrong, in a sentence.</param>
/// <param name="File">The changed file.</param>
/// <param name="Line">The line in it as it is now, from 1; 0 when it concerns the file as a whole.</param>
/// <param name="Quote">What stands in that line, word for word.</param>
internal sealed record AdvisedFinding(string Severity, string Message, string File, int Line, string Quote);
