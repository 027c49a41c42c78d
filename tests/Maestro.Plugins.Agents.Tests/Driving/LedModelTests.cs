using Maestro.Plugins.Agents.Acp;
using Maestro.Plugins.Agents.Driving;
using Maestro.Plugins.Agents.Driving.Models;
using Maestro.Plugins.Agents.Tests.Replay;
using Maestro.Testing;
using Maestro.Tests;

namespace Maestro.Plugins.Agents.Tests.Driving;

/// <summary>An agent whose key is known is led through the gateway: it gets an address and a key of this attempt, and never sees the real one.</summary>
[Platform("Linux")]
public sealed class LedModelTests
{
    private const string Real = "sk-the-real-key";
    private const string Given = "maestro-of-this-attempt";

    private TempFolder folder = null!;
    private TestRun run = null!;

    [SetUp]
    public void Create()
    {
        folder = new();
        run = new() { ScriptedGateway = new(new("http://127.0.0.1:1234/v1/"), Given) };
    }

    [TearDown]
    public void Remove()
    {
        run.Dispose();
        folder.Dispose();
    }

    [TestCase("claude", "", "ANTHROPIC_API_KEY", "https://api.anthropic.com/", "ANTHROPIC_BASE_URL=http://127.0.0.1:1234/v1")]
    [TestCase("claude", "", "CLAUDE_CODE_OAUTH_TOKEN", "https://api.anthropic.com/", "CLAUDE_CODE_OAUTH_TOKEN=maestro-of-this-attempt")]
    [TestCase("gemini", "", "GEMINI_API_KEY", "https://generativelanguage.googleapis.com/", "GOOGLE_GEMINI_BASE_URL=http://127.0.0.1:1234/v1")]
    [TestCase("qwen", "", "OPENAI_API_KEY", "https://api.openai.com/v1", "OPENAI_BASE_URL=http://127.0.0.1:1234/v1")]
    [TestCase("codex", "", "OPENAI_API_KEY", "https://api.openai.com/v1", "MAESTRO_MODEL_KEY=maestro-of-this-attempt")]
    [TestCase("opencode", "anthropic/claude-x", "ANTHROPIC_API_KEY", "https://api.anthropic.com/v1",
        "OPENCODE_CONFIG_CONTENT={\"model\":\"anthropic/claude-x\",\"provider\":{\"anthropic\":{\"options\":{\"baseURL\":\"http://127.0.0.1:1234/v1\",\"apiKey\":\"maestro-of-this-attempt\"},\"models\":{\"claude-x\":{}}}}}")]
    public async Task Work_KeyIsKnown_LeadsTheAgentThroughTheGateway(string agent, string model, string key, string asked, string variable)
    {
        var player = new Player(folder, Drivers.Ok(agent));

        await Work(agent, player, o =>
        {
            o.Model = model;
            o.Environment[key] = Real;
        });

        Assert.That(run.Events.OfType<ModelAsked>().Select(e => e.Model.ToString()), Is.EqualTo((string[])[asked]));
        Assert.That(player.Environment(0), Has.Some.EqualTo(variable).And.None.Contains(Real));
        Assert.That(player.Environment(0).Concat(player.Arguments(0)), Has.Some.Contains(Given), "the key of the attempt");
    }

    [Test]
    public async Task Work_Codex_IsLedByArguments()
    {
        var player = new Player(folder, Drivers.Ok("codex"));

        await Work("codex", player, o => o.Environment["OPENAI_API_KEY"] = Real);

        Assert.That(string.Join('\n', player.Arguments(0)), Does.Contain("""
            -c
            model_provider="maestro"
            -c
            model_providers.maestro={name="maestro",base_url="http://127.0.0.1:1234/v1",env_key="MAESTRO_MODEL_KEY",wire_api="responses"}
            """.ReplaceLineEndings("\n")));
    }

    [TestCase("copilot", "COPILOT_PROVIDER_BASE_URL", "COPILOT_PROVIDER_API_KEY")]
    [TestCase("qwen", "OPENAI_BASE_URL", "OPENAI_API_KEY")]
    public async Task Work_AddressOfOnesOwn_IsWhereTheGatewayLeads(string agent, string address, string key)
    {
        var player = new Player(folder, Drivers.Ok(agent));

        await Work(agent, player, o =>
        {
            o.Environment[address] = "http://models.example/base";
            o.Environment[key] = Real;
        });

        Assert.That(run.Events.OfType<ModelAsked>().Single().Model, Is.EqualTo(new Uri("http://models.example/base")));
        Assert.That(player.Environment(0), Has.Some.EqualTo(address + "=http://127.0.0.1:1234/v1"));
    }

    [TestCase("claude")]
    [TestCase("codex")]
    [TestCase("copilot")]
    [TestCase("gemini")]
    [TestCase("opencode")]
    public async Task Work_NoKeyIsKnown_LeavesTheAgentToItself(string agent)
    {
        var player = new Player(folder, Drivers.Ok(agent));

        await Work(agent, player, o => o.Environment["UNRELATED_KEY"] = Real);

        Assert.That(run.Events.OfType<ModelAsked>(), Is.Empty);
        Assert.That(player.Environment(0), Has.None.Contains("127.0.0.1"));
    }

    [Test]
    public async Task Work_AnotherRoad_IsLeftToIt()
    {
        var player = new Player(folder, Drivers.Ok("gemini"));

        await Work("gemini", player, o =>
        {
            o.Environment["GOOGLE_API_KEY"] = Real;
            o.Environment["GOOGLE_GENAI_USE_VERTEXAI"] = "true";
        });

        Assert.That(run.Events.OfType<ModelAsked>(), Is.Empty);
        Assert.That(player.Environment(0), Has.Some.EqualTo("GOOGLE_API_KEY=" + Real));
    }

    [Test]
    public async Task Work_WithoutAGateway_CodexStillReachesAnAddressOfOnesOwn()
    {
        run.ScriptedGateway = null;
        var player = new Player(folder, Drivers.Ok("codex"));

        await Work("codex", player, o =>
        {
            o.Environment["OPENAI_BASE_URL"] = "http://models.example/v1";
            o.Environment["OPENAI_API_KEY"] = Real;
        });

        Assert.That(player.Arguments(0), Has.Some.Contains("base_url=\"http://models.example/v1\""));
        Assert.That(player.Environment(0), Has.Some.EqualTo("MAESTRO_MODEL_KEY=" + Real));
    }

    [TestCase("gemini", true)]
    [TestCase("/opt/bin/gemini --acp -m x", true)]
    [TestCase("'/opt/bin/gemini' --acp", true)]
    [TestCase("my-agent --acp", false)]
    public void AcpPresets_OfAKnownProgram_KnowWhereItLooks(string run, bool known)
    {
        var (line, needs, model) = AcpPresets.Of(run);
        Assert.That((needs.Contains("GEMINI_API_KEY"), model("") == KnownModels.Gemini), Is.EqualTo((known, known)));
        Assert.That(line, run == "gemini" ? Does.StartWith("gemini --acp") : Is.EqualTo(run));
    }

    private Task<AgentResult> Work(string agent, Player player, Action<HeadlessOptions> change) =>
        Drivers.Of(agent, run.Processes, new OpenMeter(), player.Program, change, run.Gateway).WorkAsync(Attempts.In(folder), default);
}
