using Maestro.Runtime.Configuration.Yaml;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Configuration;

/// <summary>A named agent: which extension, with what options.</summary>
internal sealed record AgentDefinition(string Name, string Use, YamlMap With, SourceSpot Spot)
{
    /// <summary>The command line it runs, when it is told one as <c>run</c>; else null.</summary>
    public string? CommandLine => (With.Find("run")?.Value as YamlScalar)?.Text;

    /// <summary>The option by which agents are told their model.</summary>
    public const string ModelOption = "model";

    /// <summary>The same agent with another model.</summary>
    public AgentDefinition On(YamlScalar model) =>
        this with { With = With with { Entries = [.. With.Without(ModelOption).Entries, new(new(model.Spot, ModelOption), model)] } };
}
