using Maestro.Plugins.Agents.Acp;
using Maestro.Plugins.Agents.Driving.Running;
using Maestro.Plugins.Agents.Tests.Acp;
using Maestro.Tests;

namespace Maestro.Plugins.Agents.Tests.Mutations;

/// <summary>Spoiled conversations, heard line by line: nothing is thrown, and none that failed is taken for a success.</summary>
public sealed class AcpMutationTests
{
    private static readonly string[] Names = ["claude", "codex", "copilot", "gemini", "opencode", "qwen"];

    private static readonly string[] Answers =
    [
        "\"result\":{\"stopReason\":\"refusal\"}", "\"result\":{\"stopReason\":\"cancelled\"}", "\"result\":{}", "\"error\":{\"code\":-32603,\"message\":\"API Error: 500\"}",
    ];

    [Test]
    public void Heard_SpoiledConversation_NeverThrowsNorTurnsAFailureIntoSuccess()
    {
        var count = Variants.Count(sample: 400, all: 2000);
        var succeeded = 0;
        for (var seed = 0; seed < count; seed++)
        {
            var name = Names[seed % Names.Length];
            var fails = seed % 2 == 0 ? Answers[seed / 2 % Answers.Length] : null;
            var spoiled = new Mutator(seed).Spoil(Conversation(name, fails));

            var failure = Hear(spoiled);

            succeeded += failure is null ? 1 : 0;
            Assert.That(failure is null && fails is not null, Is.False, $"{name}, seed {seed} became a success");
        }

        TestContext.Out.WriteLine($"{count} variants, half of which fail: {succeeded} succeeded");
        Assert.That(succeeded, Is.GreaterThan(count / 10));
    }

    [TestCaseSource(nameof(Names))]
    public void Heard_AsItWas_Succeeds(string name) => Assert.That(Hear(Conversation(name, null)), Is.Null);

    private static string Conversation(string name, string? fails)
    {
        // The ids we use: 1 and 2 to open, 4 to set a mode where it starts read-only, 6 for the prompt.
        var ids = new Queue<int>([1, 2, 6]);
        var lines = new List<string>();
        foreach (var line in Peer.LinesOf(name).Where(line => !line.FromUs))
        {
            var id = line.Answers ? ids.Dequeue() : 0;
            lines.Add(id == 6 && fails is not null ? $"{{\"id\":6,{fails}}}" : line.Text.Replace("@ID@", $"{id}"));
            if (id == 2 && name == "codex")
                lines.Add("{\"id\":4,\"result\":{}}");
        }

        return string.Join('\n', lines) + "\n";
    }

    private static Failure? Hear(string text)
    {
        var options = new AcpOptions { Run = "x" };
        var conversation = new AcpConversation(options, new OpenMeter(), new Deeds(), "/w", "do it", null);
        var program = new SilentProgram();
        foreach (var line in text.Split('\n'))
            conversation.Heard(new(line), program);
        return Verdict.Of("acp", new() { End = ProcessEnd.Stopped, ExitCode = 143 }, conversation.Told, options, _ => null, endsByUs: true);
    }

    private sealed class SilentProgram : IRunningProgram
    {
        public void Write(string text) => Assert.That(text.AsSpan().Count('\n'), Is.EqualTo(1), "a message is one line");

        public void CloseInput(TimeSpan after)
        {
        }

        public void Stop(TimeSpan grace)
        {
        }
    }
}
