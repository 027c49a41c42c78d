using System.Text.Json;
using Maestro.Runtime.Conformance.Models;
using Maestro.Runtime.Conformance.Models.Exchange;

namespace EndToEnd.RealAgents;

/// <summary>The agents themselves are asked for advice, and what is taken is what they were found to have answered.</summary>
[Platform("Linux")]
public sealed class RealAdviceTests
{
    private const string Reading = """{ "category": "pdf", "words": [ { "id": "questpdf", "stance": "spoken-of", "quote": "nice talk on QuestPDF" }, { "id": "itext", "stance": "wanted", "quote": "What we signed for is iText" } ] }""";

    // How an agent is driven is tried out with all of them elsewhere; here one is enough but in a long run.
    private static IEnumerable<RealAgent> Agents => Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" ? RealAgentCatalogue.All : RealAgentCatalogue.Sample.Take(1);

    [TestCaseSource(nameof(Agents))]
    public async Task Run_PlanReadByTheAgentItself_DecidesByWhatItQuotes(RealAgent agent)
    {
        AgentFolder.Require(agent.Program);
        await using var model = await ScriptedModel.StartAsync(Answer, default);

        using var run = RealRun.Of(agent, model, "decisions:\n  tech-stack: { use: advised-evidence, fallback: evidence, timeout_seconds: 120 }\n",
            TwoTasks.Plan.Replace("Write the first file |", "Write the first file. It is about invoices as PDF: there was a nice talk on QuestPDF. What we signed for is iText. |", StringComparison.Ordinal));

        Assert.That(run.Result.ExitCode, Is.Zero, run.ToString());
        using var decisions = JsonDocument.Parse(run.Scratch.Maestro("log", "--sql", "SELECT strategy, choice FROM decisions WHERE kind = 'tech-stack'", "--json").Output);
        Assert.That(decisions.RootElement.ToString(), Does.Contain("advised-evidence").And.Contain("itext"), run.ToString());
        Assert.That(run.Tokens, Is.EqualTo($"{model.Used.Total}"), "advice counts as all else");
    }

    private static ModelAnswer Answer(ModelRequest request) => request.Says("Read what a text asks for")
        ? ModelAnswer.Say($"Here is what the text says.\n\n```json\n{Reading}\n```\n") with { Usage = new(500 + request.Number, 0, 40, 0) }
        : TwoTasks.Answer(request);
}
