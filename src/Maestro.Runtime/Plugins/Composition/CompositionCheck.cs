using Maestro.Runtime.Configuration;
using Maestro.Runtime.Configuration.Yaml;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Plugins.Composition;

/// <summary>Holds a pipeline against the extensions there are: every id known, every option taken, every artifact yielded before it is needed.</summary>
internal sealed class CompositionCheck
{
    private readonly ExtensionCatalogue catalogue;
    private readonly List<Diagnostic> problems = [];

    private CompositionCheck(ExtensionCatalogue catalogue) => this.catalogue = catalogue;

    /// <summary>Everything that is wrong; empty when the pipeline can run.</summary>
    public static IReadOnlyList<Diagnostic> Verify(PipelineDefinition pipeline, ExtensionCatalogue catalogue)
    {
        var check = new CompositionCheck(catalogue);
        check.Phases(pipeline);
        foreach (var decision in pipeline.Decisions.Values)
        {
            check.Extension(ExtensionKind.Decision, decision.Use, decision.Spot, decision.With);
            check.Extension(ExtensionKind.Decision, decision.Fallback, decision.Spot, null);
        }
        foreach (var agent in pipeline.Agents.ByName.Values)
            check.Extension(ExtensionKind.Agent, agent.Use, agent.Spot, agent.With);
        foreach (var gate in pipeline.Gates)
            check.Extension(ExtensionKind.Gate, gate.Use, gate.Spot, gate.With);
        check.problems.AddRange(RoleCheck.Models(pipeline.Agents, catalogue));
        return check.problems;
    }

    private void Phases(PipelineDefinition pipeline)
    {
        var yielded = new HashSet<string>();
        foreach (var phase in pipeline.Phases.Where(p => p.Use.Length > 0))
        {
            if (Extension(ExtensionKind.Phase, phase.Use, phase.Spot, phase.With) is { } handler)
            {
                foreach (var need in handler.Needs.Where(n => !yielded.Contains(n)))
                    problems.Add(Catalogue.ArtifactMissing.At($"phase '{phase.Name}' ({phase.Use}) needs a {need}, which no phase before it yields", phase.Spot));
                if (handler.AsksHuman && phase.Name != "planning")
                    problems.Add(Catalogue.InterviewDenied.At($"'{phase.Use}' asks for IInterview, but phase '{phase.Name}' is not planning", phase.Spot));
                yielded.Add(handler.Yields ?? "");
            }
            Gates(phase, pipeline);
            foreach (var rung in phase.Recover)
                Extension(ExtensionKind.Recovery, rung.Use, rung.Spot, rung.With);
        }
    }

    // 'gates' is what every handler of ours calls its list of gate names; 'none' is the way to say an empty one.
    private void Gates(PhaseDefinition phase, PipelineDefinition pipeline)
    {
        if (phase.With.Find("gates")?.Value is not YamlList list)
            return;
        var names = pipeline.Gates.Select(g => g.Name).ToList();
        foreach (var item in list.Items.OfType<YamlScalar>().Where(i => i.Text is not ("none" or "all") && !names.Contains(i.Text)))
            problems.Add(Catalogue.UnknownGate.At($"no gate is called '{item.Text}'{Nearest.Hint(item.Text, names)}", item.Spot));
    }

    private ExtensionInfo? Extension(ExtensionKind kind, string id, SourceSpot spot, YamlMap? options)
    {
        if (catalogue.Find(kind, id) is not { } found)
        {
            problems.Add(Catalogue.UnknownExtension.At(
                $"no {kind.Word()} is called '{id}'{Nearest.Hint(id, catalogue.Ids(kind))}", spot,
                $"In use are: {string.Join(", ", catalogue.Ids(kind).Order(StringComparer.Ordinal))}. Others come with a plugin under plugins:."));
            return null;
        }
        if (kind != ExtensionKind.Phase && found.Extension.AsksHuman)
            problems.Add(Catalogue.InterviewDenied.At($"{kind.Word()} '{id}' asks for IInterview", spot));
        foreach (var entry in options?.Entries ?? [])
            if (found.Extension.Options.All(o => o.Key != entry.Key.Text))
                problems.Add(Catalogue.UnknownKey.At(
                    $"{kind.Word()} '{id}' takes no option '{entry.Key.Text}'{Nearest.Hint(entry.Key.Text, found.Extension.Options.Select(o => o.Key))}", entry.Key.Spot,
                    found.Extension.Options.Count == 0 ? "It takes no options." : $"Its options are: {string.Join(", ", found.Extension.Options.Select(o => o.Key))}."));
        problems.AddRange(OptionTypes.Check(found.Extension, options, id));
        return found.Extension;
    }
}
