using Faults.Tracing;
using Maestro.Tool.Commands;

namespace Faults.Victims;

/// <summary><c>dotnet maestro rollback RUN CHECKPOINT</c>, whole; done again after a kill, it is what takes the rollback up.</summary>
internal static class RollbackVictim
{
    internal static async Task<int> RunAsync(string run, string checkpoint)
    {
        Marks.Begin();
        var code = await CommandLine.RunAsync(["rollback", run, checkpoint]);
        Marks.End();
        return code;
    }
}
