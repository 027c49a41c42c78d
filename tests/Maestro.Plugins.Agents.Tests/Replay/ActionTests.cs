using Maestro.Plugins.Agents.Driving.Events;
using Maestro.Tests;

namespace Maestro.Plugins.Agents.Tests.Replay;

/// <summary>What drivers tell of the uses of tools in their recordings: which tool, what for, and what came of it.</summary>
public sealed class ActionTests
{
    [TestCase("claude", "stream", "Write", "hello from the scripted model", "File created successfully")]
    [TestCase("codex", "ok-bypass", "command", "hello.txt", "exit code 0")]
    [TestCase("copilot", "ok-json", "create", "hello from the scripted model", "Created file")]
    [TestCase("gemini", "ok-stream", "write_file", "hello from the scripted model", "")]
    [TestCase("opencode", "tq", "write", "hello from the scripted model", "Wrote file successfully.")]
    [TestCase("qwen", "ok-stream", "write_file", "hello from the scripted model", "Successfully")]
    public void Read_AUseOfATool_IsToldOnceWithItsResult(string agent, string name, string tool, string input, string output)
    {
        var told = Read(agent, name);

        Assert.That(told, Has.Count.EqualTo(1));
        Assert.That(told[0].Tool, Is.EqualTo(tool));
        Assert.That(told[0].Input, Does.Contain(input));
        Assert.That(told[0].Output, Does.Contain(output));
    }

    [TestCase("codex", 30)]
    [TestCase("gemini", 3)]
    [TestCase("qwen", 3)]
    public void Read_ALoop_IsToldUseByUse(string agent, int least) => Assert.That(Read(agent, "loop"), Has.Count.AtLeast(least));

    private static List<AgentAction> Read(string agent, string name)
    {
        var (told, deeds, reader) = (new Told(), new Deeds(), Drivers.Reader(agent));
        foreach (var happened in new Recording(agent, name).Output.Split('\n').SelectMany(JsonText.Objects))
        {
            reader.Read(happened, told);
            EventListener.Tell(told, deeds);
        }

        return [.. deeds.Told];
    }
}
