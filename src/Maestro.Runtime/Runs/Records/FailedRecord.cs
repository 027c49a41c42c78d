namespace Maestro.Runtime.Runs.Records;

/// <summary>Payload of an effect's <c>failed</c>: it ended in an exception, which is a bug, a crash, a cancellation or a limit.</summary>
/// <param name="Exception">The exception's type.</param>
/// <param name="Message">What it says.</param>
/// <param name="Usage">What was used, beyond calls that were metered.</param>
internal sealed record FailedRecord(string Exception, string Message, Usage? Usage = null);
