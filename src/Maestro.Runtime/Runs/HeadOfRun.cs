using Maestro.Runtime.Runs.Records;
using Maestro.Runtime.Workspaces;

namespace Maestro.Runtime.Runs;

/// <summary>Where the sum of what has been integrated stands. An integration is read when somebody asks: of many only the last counts. Not thread-safe.</summary>
/// <param name="read">Reads an integration from its record.</param>
internal sealed class HeadOfRun(Func<CompletedRecord, IntegrationWork> read)
{
    private Head? head;
    private CompletedRecord? movedBy;

    /// <summary>The head; null before there is a base.</summary>
    public Head? Present
    {
        get
        {
            if (movedBy is { } integration)
                MoveTo(read(integration).Head);
            return head;
        }
    }

    /// <summary>It is somewhere else now.</summary>
    public void MoveTo(Head to) => (head, movedBy) = (to, null);

    /// <summary>An integration moved it.</summary>
    public void MoveBy(CompletedRecord integration) => movedBy = integration;
}
