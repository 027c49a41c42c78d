using Maestro.Plugins.Phases.Plans;

namespace Maestro.Plugins.Phases.Requests;

/// <summary>The plan in a request: the one that was given, or the one its words make.</summary>
internal static class RequestPlan
{
    public static Prd Of(RunRequest request) => request.PlanText is { } text
        ? PlanReader.Read(text, Path.GetFileNameWithoutExtension(request.PlanPath) is { Length: > 0 } name ? name : "Plan")
        : RequestReader.Read(request.Text);

    public static IReadOnlyList<RequestProblem> Problems(RunRequest request, Prd plan) =>
        [.. PlanCheck.Of(plan).Select(p => p with { File = request.PlanText is null ? null : request.PlanPath })];
}
