using FaultBench.Repositories;
using FaultBench.Running;
using Maestro.Runtime.Conformance.Models.Exchange;
using static FaultBench.Catalogue.DiscountWork;

namespace FaultBench.Catalogue;

/// <summary>What the network does to agents and gates. The model is an endpoint on this machine that answers as real ones do.</summary>
internal static class NetworkFaults
{
    /// <summary>The faults.</summary>
    public static Family All { get; } = new("network",
    [
        OfModel("rate limit of the model", "429", ModelFault.Status(429, "slow down", TimeSpan.FromSeconds(1))),
        OfModel("server error of the model", "503", ModelFault.Status(503, "overloaded", TimeSpan.FromSeconds(1))),
        OfModel("connection dropped in the middle of an answer", "call.failed", ModelFault.Cut),
        OfProgram("rate limit that the agent's program gives up at", "Error: 429 Too Many Requests"),
        OfProgram("connection that the agent's program lost", "Error: read ECONNRESET"),
        OfProgram("rate limit in every attempt", "Error: 429 Too Many Requests", times: 99) with { Ends = [RunState.Partial], Kept = ["T2"], By = [] },
        Fault("feed of packages out of reach", Sight.Of(FailureKind.Transient), Done(1) with { Files = [.. Done(1).Files, ("nuget.config", OutOfReach), (DotNetShape.Project, Wanting)] }, Done(2)) with { By = ["retry"] },
    ]);

    private const string Wanting = "<Project Sdk=\"Microsoft.NET.Sdk\">\n  <ItemGroup>\n    <PackageReference Include=\"Shop.Discounts.Imaginary\" Version=\"1.0.0\" />\n  </ItemGroup>\n</Project>\n";

    // A port on which nobody listens.
    private const string OutOfReach = "<configuration>\n  <packageSources>\n    <clear />\n    <add key=\"feed\" value=\"http://127.0.0.1:9/v3/index.json\" allowInsecureConnections=\"true\" />\n  </packageSources>\n</configuration>\n";

    private static Fault OfProgram(string name, string words, int times = 1) => Fault(name, Sight.Of(FailureKind.Transient),
        [.. Enumerable.Range(1, times).Take(4).Select(attempt => Done(attempt) with { Steps = [Play.Run($"echo '{words}' >&2; exit 1")] }), .. times == 1 ? new[] { Done(2) } : []]) with
    {
        TaskGates = "none", EndGates = "build", By = ["retry"],
    };

    private static Fault OfModel(string name, string seen, ModelFault fault) => Fault(name, new(seen)) with
    {
        TaskGates = "none",
        EndGates = "build",
        Agents = "default: model, model: { use: chat, endpoint: 'ENDPOINT', model: any }",
        Otherwise = "the call again",
        Model = request => request.Number == 2 ? ModelAnswer.Fail(fault) : Answer(request),
    };

    private static ModelAnswer Answer(ModelRequest request) => (request.Says("in stock"), request.ToolResults) switch
    {
        (false, 0) => Write(Code, Right),
        (true, 0) => Write(Stock, StockIsMade.Files[0].Text),
        _ => ModelAnswer.Call(new ModelCall("finish", new() { ["summary"] = "Done.", ["done"] = true })),
    };

    private static ModelAnswer Write(string path, string text) => ModelAnswer.Call(new ModelCall("write", new() { ["path"] = path, ["content"] = text }));
}
