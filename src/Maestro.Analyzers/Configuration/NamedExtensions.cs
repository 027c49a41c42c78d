using System.Collections.Generic;
using System.Linq;
using Maestro.Analyzers.Yaml;

namespace Maestro.Analyzers.Configuration;

/// <summary>Where <c>maestro.yaml</c> names extensions, as the tool reads it.</summary>
internal static class NamedExtensions
{
    private static readonly string[] OfEveryGate = ["use", "run", "results", "fix", "timeout_seconds"];

    /// <summary>All of them.</summary>
    internal static IEnumerable<NamedExtension> In(YamlMapping file) =>
    [
        .. file.ListUnder("pipeline").OfType<YamlMapping>().SelectMany(Phase),
        .. file.Under("decisions").SelectMany(Decision),
        .. file.Under("agents").Where(agent => agent.Key.Text is not ("default" or "roles")).SelectMany(agent => Flat(ExtensionKind.Agent, agent.Value, "use")),
        .. file.Under("gates").SelectMany(gate => Flat(ExtensionKind.Gate, gate.Value, OfEveryGate)),
    ];

    private static IEnumerable<NamedExtension> Phase(YamlMapping phase) =>
        Used(ExtensionKind.Phase, phase).Concat(phase.ListUnder("recover").SelectMany(rung => OneOrMapping(ExtensionKind.Recovery, rung)));

    private static IEnumerable<NamedExtension> Decision(YamlPair decision)
    {
        var used = OneOrMapping(ExtensionKind.Decision, decision.Value);
        return decision.Value is YamlMapping mapping && mapping.Text("fallback") is { } fallback ? used.Append(new(ExtensionKind.Decision, fallback)) : used;
    }

    private static IEnumerable<NamedExtension> OneOrMapping(string kind, YamlValue value) => value switch
    {
        YamlText { Text.Length: > 0 } id => [new(kind, id)],
        YamlMapping mapping => Used(kind, mapping),
        _ => [],
    };

    private static IEnumerable<NamedExtension> Used(string kind, YamlMapping mapping) =>
        mapping.Text("use") is { } id ? [new(kind, id, mapping.Under("with").Select(pair => pair.Key))] : [];

    // Agents and gates have their options beside what else is said of them.
    private static IEnumerable<NamedExtension> Flat(string kind, YamlValue value, params string[] others) =>
        value is YamlMapping mapping && mapping.Text("use") is { } id
            ? [new(kind, id, mapping.Pairs.Select(pair => pair.Key).Where(key => !others.Contains(key.Text)))]
            : [];
}
