using Faults.Tracing;
using Maestro.Tool.Commands;

namespace Faults.Victims;

/// <summary><c>dotnet maestro rollback RUN CHECKPOINT</c>, whole; done again after a kill, it is what takes the rollback up.</summary>
internal static class RollbackVictim
{
    internal static Task<int> RunAsync(Order order)
    {
        Marks.Begin();
        return CommandLine.RunAsync(["rollback", order.Run, order.Checkpoint]);
    }
}
