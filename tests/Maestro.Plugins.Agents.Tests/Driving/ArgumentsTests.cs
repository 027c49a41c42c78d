using Maestro.Plugins.Agents.ClaudeCode;
using Maestro.Plugins.Agents.Codex;
using Maestro.Plugins.Agents.Copilot;
using Maestro.Plugins.Agents.Driving;
using Maestro.Plugins.Agents.Gemini;
using Maestro.Plugins.Agents.OpenCode;
using Maestro.Plugins.Agents.Qwen;
using Maestro.Tests;

namespace Maestro.Plugins.Agents.Tests.Driving;

/// <summary>The whole command line of each driver, with every option of its own set.</summary>
public sealed class ArgumentsTests
{
    private TempFolder folder = null!;

    [SetUp]
    public void Create() => folder = new();

    [TearDown]
    public void Remove() => folder.Dispose();

    [Test]
    public void ClaudeCode_EveryOption() => Assert.That(
        Line(new ClaudeCodeProgram(new() { Model = "m", Effort = "high", AllowedTools = ["Edit", "Bash(git status)"], MaxTurns = 7, MaxBudgetUsd = 1.5 })),
        Is.EqualTo("-p --output-format stream-json --verbose --permission-mode acceptEdits --disallowedTools AskUserQuestion --strict-mcp-config "
            + "--allowedTools Edit,Bash(git status) --model m --effort high --max-turns 7 --max-budget-usd 1.5 --resume S"));

    [Test]
    public void Codex_EveryOption() => Assert.That(
        Line(new CodexProgram(new() { Model = "m", Effort = "high", Sandbox = "read-only" })),
        Is.EqualTo($"exec --json --sandbox read-only --cd {folder.Path("work")} --skip-git-repo-check -c approval_policy=\"never\" -c check_for_update_on_startup=false "
            + "-c analytics.enabled=false -c model_reasoning_effort=\"high\" -m m resume S -"));

    [TestCase(false, "workspace-write")]
    [TestCase(true, "danger-full-access")]
    public void Codex_SandboxIsNotGiven_IsItsOwnUnlessAnotherHoldsIt(bool contained, string sandbox)
    {
        var launch = Launch();
        Assert.That(new CodexProgram(new()).Arguments(launch with { Attempt = launch.Attempt with { Contained = contained } }), Has.Member(sandbox));
    }

    [Test]
    public void Gemini_EveryOption() => Assert.That(
        Line(new GeminiProgram(new() { Model = "m", AllowedTools = ["a", "b"] })), Is.EqualTo("-p  -o stream-json --skip-trust --approval-mode auto_edit --allowed-tools a,b -m m --resume S"));

    [Test]
    public void Gemini_NoTools_MayUseAll() => Assert.That(Line(new GeminiProgram(new())), Does.Contain(" -y "));

    [Test]
    public void Qwen_EveryOption() => Assert.That(
        Line(new QwenProgram(new() { Model = "m", AllowedTools = ["a"], MaxTurns = 7 })),
        Is.EqualTo("-o stream-json --approval-mode auto-edit --allowed-tools a --auth-type openai -m m --max-session-turns 7 --resume S"));

    [Test]
    public void OpenCode_EveryOption() => Assert.That(
        Line(new OpenCodeProgram(new() { Model = "p/m", Effort = "high" })), Is.EqualTo($"run --pure --format json --auto --dir {folder.Path("work")} -m p/m --variant high -s S"));

    [Test]
    public void Copilot_EveryOption() => Assert.That(
        Line(new CopilotProgram(new() { Model = "m", Effort = "high", AllowedTools = ["write", "shell(git)"] })),
        Is.EqualTo("--output-format json --allow-all-paths --no-ask-user --allow-tool write --allow-tool shell(git) --model m --effort high --resume=S"));

    [Test]
    [Platform("Linux")]
    public void Codex_ProgramIsABinary_ItsSandboxIsOnPath()
    {
        var launch = Launch();

        var path = new CodexProgram(new() { Program = "/bin/sh" }).Environment(launch)["PATH"]!;

        var link = Path.Combine(path.Split(':')[0], "codex-linux-sandbox");
        Assert.That(new FileInfo(link).LinkTarget, Is.EqualTo("/bin/sh"));
    }

    [Test]
    [Platform("Linux")]
    public void Codex_ProgramIsAScript_NoLinkIsMade() =>
        Assert.That(new CodexProgram(new() { Program = folder.Write("codex", "#!/bin/sh\n") }).Environment(Launch()), Does.Not.ContainKey("PATH"));

    private string Line(IHeadlessProgram program)
    {
        var launch = Launch();
        return string.Join(' ', [.. program.Arguments(launch), .. program.LastArguments(launch)]);
    }

    private Launch Launch() => new(Attempts.In(folder), OwnHome.Make(folder.Folder("scratch"), []).Home!, "S");
}
