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
        OfModel("rate limit of the model, waited for by the gateway", new("the model was asked 3 times"), ModelFault.Status(429, "slow down", TimeSpan.FromSeconds(1))) with { Otherwise = "the gateway" },
        OfModel("server error of the model", Sight.Of(FailureKind.Transient, "503"), ModelFault.Status(503, "overloaded", TimeSpan.FromSeconds(1))) with { By = ["retry"] },
        OfModel("connection dropped in the middle of an answer", Sight.Of(FailureKind.Transient), ModelFault.Cut) with { By = ["retry"] },
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

    // Asks its model once for what to write, and writes it.
    private const string Caller = """
        public sealed class CallerOptions { public string Address { get; set; } = ""; }

        [Extension("caller")] public sealed class Caller(IModelGateway gateway, CallerOptions options) : IAgent
        {
            public async Task<AgentResult> WorkAsync(AgentAttempt attempt, CancellationToken ct)
            {
                var own = new ModelEndpoint(new Uri(options.Address), "sk-a-real-key-of-the-test");
                var model = await gateway.OpenAsync(own, ct) ?? own;
                using var http = new System.Net.Http.HttpClient { BaseAddress = model.Address };
                http.DefaultRequestHeaders.Add("x-api-key", model.Key);
                try
                {
                    var body = new System.Net.Http.StringContent(System.Text.Json.JsonSerializer.Serialize(new { model = "m", max_tokens = 900, messages = new[] { new { role = "user", content = attempt.Task.Title } } }));
                    using var answer = await http.PostAsync("v1/messages", body, ct);
                    var said = await answer.Content.ReadAsStringAsync(ct);
                    if (!answer.IsSuccessStatusCode)
                        return Failed($"API error: {(int)answer.StatusCode} {answer.StatusCode}: {said}");
                    var text = System.Text.Json.JsonDocument.Parse(said).RootElement.GetProperty("content")[0].GetProperty("text").GetString()!;
                    var file = Path.Combine(attempt.Workspace.Root, text[..text.IndexOf('\n')]);
                    await File.WriteAllTextAsync(file, text[(text.IndexOf('\n') + 1)..], ct);
                    return new() { Summary = "wrote it", Usage = Usage.None };
                }
                catch (Exception e) when (e is System.Net.Http.HttpRequestException or IOException)
                {
                    return Failed($"connection error: {e.Message}");
                }
            }

            private static AgentResult Failed(string why) => new() { Usage = Usage.None, Failure = new() { Kind = FailureKind.Agent, Message = why } };
        }
        """;

    private static Fault OfModel(string name, Sight seen, ModelFault fault) => Fault(name, seen) with
    {
        TaskGates = "none",
        EndGates = "build",
        Agents = "default: model, model: { use: caller, address: 'ENDPOINT' }",
        Plugin = Caller,
        Model = request => request.Number == 1 ? ModelAnswer.Fail(fault) : ModelAnswer.Say(request.Says("in stock") ? $"{Stock}\n{StockIsMade.Files[0].Text}" : $"{Code}\n{Right}"),
    };
}
