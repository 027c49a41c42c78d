using System.Text.Json;
using System.Text.Json.Nodes;
using Maestro.Plugins.Agents.Driving.Events;

namespace Maestro.Plugins.Agents.Acp;

/// <summary>What is to be set in a session before it is given its task.</summary>
internal static class AcpSettings
{
    /// <summary>The requests, without the session's id.</summary>
    /// <param name="options">What the yaml says.</param>
    /// <param name="opened">What the agent told of the session it opened.</param>
    /// <param name="told">Fails when the agent has no such setting.</param>
    public static IEnumerable<(AcpStep, string, JsonObject)> Of(AcpOptions options, JsonElement opened, Told told)
    {
        var requests = new List<(AcpStep, string, JsonObject)>();
        if (Mode(options.Mode, opened.At("modes")) is { } mode)
            requests.Add((AcpStep.SetMode, "session/set_mode", new() { ["modeId"] = mode }));
        if (options.Model.Length == 0)
            return requests;
        if (opened.At("models").ValueKind == JsonValueKind.Object)
            requests.Add((AcpStep.SetModel, "session/set_model", new() { ["modelId"] = options.Model }));
        else if (opened.Items("configOptions").Any(option => option.Is("id", "model")))
            requests.Add((AcpStep.SetModel, "session/set_config_option", new() { ["configId"] = "model", ["value"] = options.Model }));
        else
            told.Fail(new(FailureKind.Environment, "the agent does not let its model be chosen by the protocol; name it in 'run'"));
        return requests;
    }

    // One that starts read-only would answer that it did what it was not able to do.
    private static string? Mode(string asked, JsonElement modes) =>
        asked.Length > 0 ? asked
        : modes.Is("currentModeId", "read-only") ? modes.Items("availableModes").Select(mode => mode.Text("id")).FirstOrDefault(id => id is not null and not "read-only")
        : null;
}
