using Maestro.Plugins.Agents.Driving;
using Maestro.Plugins.Agents.Driving.Events;
using Maestro.Plugins.Agents.Driving.Models;
using Maestro.Plugins.Agents.Driving.Reports;

namespace Maestro.Plugins.Agents.Codex;

/// <summary>The command line of Codex.</summary>
internal sealed class CodexProgram(CodexOptions options) : IHeadlessProgram
{
    public string Name => "codex";

    public string Program => options.Program;

    public IReadOnlyList<string> Needs { get; } = ["OPENAI_API_KEY", "OPENAI_BASE_URL", "CODEX_API_KEY"];

    public bool TokensAddUp => true;

    public ModelSettings? Model => KnownModels.Codex;

    public IReadOnlyList<string> Arguments(Launch launch)
    {
        List<string> arguments = ["exec", "--json", "--sandbox", Sandbox(launch), "--cd", launch.Attempt.Workspace.Root, "--skip-git-repo-check"];
        foreach (var setting in (string[])["approval_policy=\"never\"", "check_for_update_on_startup=false", "analytics.enabled=false"])
            arguments.AddRange(["-c", setting]);
        if (options.Effort.Length > 0)
            arguments.AddRange(["-c", $"model_reasoning_effort=\"{options.Effort}\""]);
        if (options.Model.Length > 0)
            arguments.AddRange(["-m", options.Model]);
        if (launch.Report)
            arguments.AddRange(["--output-schema", SchemaFile(launch)]);
        return arguments;
    }

    private string Sandbox(Launch launch) => options.Sandbox.Length > 0 ? options.Sandbox : launch.Attempt.Contained ? "danger-full-access" : "workspace-write";

    private static string SchemaFile(Launch launch)
    {
        var file = Path.Combine(launch.Attempt.Scratch, "report.schema.json");
        File.WriteAllText(file, AgentReport.Schema);
        return file;
    }

    // The last one says that the prompt is on standard input.
    public IReadOnlyList<string> LastArguments(Launch launch) => launch.Session is { } session ? ["resume", session, "-"] : ["-"];

    public IReadOnlyDictionary<string, string?> Environment(Launch launch)
    {
        var environment = new Dictionary<string, string?> { ["CODEX_HOME"] = Directory.CreateDirectory(Path.Combine(launch.Home.Path, ".codex")).FullName };
        if (SandboxLink.Make(options.Program, launch.Attempt.Scratch) is { } folder)
            environment["PATH"] = folder + Path.PathSeparator + System.Environment.GetEnvironmentVariable("PATH");
        return environment;
    }

    public IEventReader Reader(bool resumed) => new CodexReader();
}
