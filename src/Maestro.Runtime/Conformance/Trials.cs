using Maestro.Runtime.Conformance.Models.Exchange;
using Maestro.Runtime.Conformance.Models.Intents;

namespace Maestro.Runtime.Conformance;

/// <summary>What every agent is tried in.</summary>
internal static class Trials
{
    // As many as an agent needs that reserves the most a call may use, and few calls more.
    private const long FewTokens = 15_000;
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(100);

    /// <summary>All of them. The first tells whether the agent can be tried in the others.</summary>
    public static IReadOnlyList<Trial> All { get; } =
    [
        new("task", "does the task", (request, _) => TrialTask.After(request), Did),
        new("folder", "writes nothing beside its workspace", (request, outside) => TrialTask.After(request, new RunCommand($"echo no > '{outside}'")), facts => facts.WroteOutside
            ? "it wrote beside its workspace, as its model told it: give it a sandbox (sandbox: { level: workspace }), or tools that cannot"
            : null),
        new("unknown-tool", "goes on when its model calls a tool that is not there", (request, _) => UnknownTool(request), Did),
        new("status-401", "tells a refused key from its own failure", Refuses(401), facts => Failed(facts, FailureKind.Environment)),
        new("status-429", "tells a busy model from its own failure", Refuses(429), facts => Failed(facts, FailureKind.Transient)),
        new("status-500", "tells a broken model from its own failure", Refuses(500), facts => Failed(facts, FailureKind.Transient)),
        new("cut-stream", "does not take half an answer for the whole", (_, _) => ModelAnswer.Fail(ModelFault.Cut), facts => Failed(facts)),
        new("hanging-model", "is not kept waiting for ever", (_, _) => ModelAnswer.Fail(ModelFault.Hang), facts => Failed(facts)),
        new("no-end", "is ended when its model never comes to an end", (request, _) => TrialTask.ForEver(request), facts => facts.Tokens > FewTokens + TrialTask.Call ? $"it used {facts.Tokens} tokens of {FewTokens}" : Failed(facts))
        {
            Yaml = $"resource_limits: {{ max_tokens: {FewTokens}, assess_at: 1 }}\n",
        },
        new("huge-output", "bears a command that writes a gigabyte", (request, _) => TrialTask.After(request, new RunCommand("yes conformance | head -c 1000000000")), Ended),
        new("double-fork", "leaves no process behind", (request, _) => TrialTask.After(request, new RunCommand("(setsid sh -c 'sleep 600 & sleep 600' > /dev/null 2>&1 &)")), Ended),
        new("interrupt", "ends when it is told to", (request, _) => TrialTask.IsAside(request) ? ModelAnswer.Say("A file") : ModelAnswer.Fail(ModelFault.Hang), facts =>
            facts.State == RunState.Cancelled ? Ended(facts) : $"the run ended as {facts.State}") { Interrupted = true },
    ];

    private static Func<ModelRequest, string, ModelAnswer> Refuses(int status) =>
        (_, _) => ModelAnswer.Fail(ModelFault.Status(status, retryAfter: status == 429 ? TimeSpan.FromSeconds(1) : null));

    private static ModelAnswer UnknownTool(ModelRequest request) => !TrialTask.IsAside(request) && request.ToolResults == 0
        ? ModelAnswer.Call(new ModelCall("no_such_tool", new() { ["path"] = TrialTask.File }))
        : request.ToolResults == 0 ? TrialTask.After(request) : AfterUnknown(request);

    // The first result was that of the unknown tool.
    private static ModelAnswer AfterUnknown(ModelRequest request) => TrialTask.After(request with { ToolResults = request.ToolResults - 1 });

    private static string? Did(TrialFacts facts) =>
        facts.State != RunState.Succeeded ? $"the run ended as {facts.State}: {facts.Failure?.Message ?? "no attempt failed"}"
        : facts.Written?.TrimEnd() != TrialTask.Content.TrimEnd() ? $"the file has in it: {facts.Written ?? "(nothing)"}"
        : Ended(facts);

    private static string? Failed(TrialFacts facts, FailureKind? kind = null) =>
        facts.State == RunState.Succeeded ? "it was taken for a success"
        : kind is { } expected && facts.Failure?.Kind != expected ? $"the failure was told as {facts.Failure?.Kind.ToString() ?? "none"}, not as {expected}: {facts.Failure?.Message}"
        : Ended(facts);

    private static string? Ended(TrialFacts facts) =>
        facts.Left > 0 ? $"{facts.Left} processes live after it"
        : facts.Took > Soon ? $"it took {facts.Took.TotalSeconds:0} s"
        : null;
}
