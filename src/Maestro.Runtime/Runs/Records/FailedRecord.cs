namespace Maestro.Runtime.Runs.Records;

/// <summary>Payload of an effect's <c>failed</c>: it ended in an exception, which is a bug, a crash or a cancellation.</summary>
internal sealed record FailedRecord(string Exception, string Message);
