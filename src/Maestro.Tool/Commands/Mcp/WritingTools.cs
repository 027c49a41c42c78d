using System.ComponentModel;

namespace Maestro.Tool.Commands.Mcp;

/// <summary>What an agent may do where it was allowed to.</summary>
internal sealed class WritingTools(OwnCommand command)
{
    [Description("Makes a plan of a request and writes it to .maestro/plans/ in the working tree. Nobody is asked: what is open is assumed, and marked so. Nothing is carried out.")]
    public Task<string> WritePlan([Description("What is wanted, in plain words.")] string request, CancellationToken ct) => command.RunAsync(["plan", "--yes", "--json", .. Arguments.Last(request)], ct);
}
