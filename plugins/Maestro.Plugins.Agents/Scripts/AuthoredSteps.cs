using System.Globalization;
using System.Text.Json;

namespace Maestro.Plugins.Agents.Scripts;

/// <summary>What an attempt is said to do before its edits, from <c>steps.json</c> beside them.</summary>
/// <param name="processes">Runs command lines.</param>
/// <param name="watch">Is told of uses of tools, as by a driver.</param>
internal sealed class AuthoredSteps(IProcesses processes, IAgentWatch watch)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Takes the steps.</summary>
    /// <param name="folder">The attempt's folder.</param>
    /// <param name="workspace">Where commands run.</param>
    /// <param name="cancellationToken">Ends with the attempt.</param>
    /// <returns>Why the attempt cannot go on; null when it can.</returns>
    public async Task<string?> PlayAsync(string folder, string workspace, CancellationToken cancellationToken)
    {
        var file = Path.Combine(folder, "steps.json");
        if (!File.Exists(file))
            return null;
        IReadOnlyList<AuthoredStep> steps;
        try
        {
            steps = JsonSerializer.Deserialize<IReadOnlyList<AuthoredStep>>(await File.ReadAllTextAsync(file, cancellationToken), Options) ?? [];
        }
        catch (JsonException e)
        {
            return $"steps.json is not a list of steps: {e.Message}";
        }

        foreach (var step in steps)
        {
            for (var time = 1; time <= step.Times; time++)
            {
                if (await TakeAsync(step, time, workspace, cancellationToken) is { } problem)
                    return problem;
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
        return null;
    }

    private async Task<string?> TakeAsync(AuthoredStep step, int time, string workspace, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        if (step.Tool is { } tool)
            watch.Did(new(tool, Numbered(step.Input, time), Numbered(step.Output, time)));
        if (step.Run is { } line && await processes.RunAsync(ProcessCommand.Shell(Numbered(line, time), workspace), ct) is { Succeeded: false } run)
            return $"the step '{line}' ended as {run.End}, exit code {run.ExitCode?.ToString(CultureInfo.InvariantCulture) ?? "unknown"}";
        if (step.Wait)
            await Task.Delay(Timeout.Infinite, ct);
        return null;
    }

    private static string Numbered(string text, int time) => text.Replace("{n}", time.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
