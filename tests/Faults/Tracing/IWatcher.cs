namespace Faults.Tracing;

/// <summary>Decides what becomes of each operation. Asked in the order in which they are made, whichever thread or process makes them.</summary>
internal interface IWatcher
{
    /// <summary>An operation is about to be made.</summary>
    /// <returns>What is done to it, and the error it fails with.</returns>
    (Blow Blow, int Error) Before(Operation operation);
}
