namespace Maestro.Runtime.Tests.Checkpoints.Histories;

/// <summary>What is there is not what the model says.</summary>
internal sealed class HistoryException(string message) : Exception(message);
