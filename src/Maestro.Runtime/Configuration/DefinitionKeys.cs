using Maestro.Runtime.Configuration.Shapes;

namespace Maestro.Runtime.Configuration;

/// <summary>The keys at the top of <c>maestro.yaml</c>.</summary>
internal static class DefinitionKeys
{
    public static readonly YamlKey<WholeShape> Version = new("version", "The version of this file's format.", new(1, 1, Otherwise: 1));
    public static readonly YamlKey<TextShape> Extends = new("extends", "A file to lay this one over, from this file's folder: mappings are merged key by key, anything else is replaced.", new());
    public static readonly YamlKey<ListShape> Plugins = new("plugins", "The plugins in use. Nothing that is not named here is loaded.", new(PluginKeys.Shape));
    public static readonly YamlKey<MapShape> Agents = new("agents", "Who does the tasks. Every key but default, roles and stuck names an agent.", AgentKeys.Shape);
    public static readonly YamlKey<ListShape> Pipeline = new("pipeline", "The phases, in order.", new(PhaseKeys.Shape));
    public static readonly YamlKey<MapShape> Decisions = new("decisions", "Who makes which kind of decision.", DecisionKeys.Shape);
    public static readonly YamlKey<MapShape> Gates = new("gates", "What proves the work, by names that phases and reports use.", GateKeys.Shape);
    public static readonly YamlKey<ChoiceShape<BaselineMode>> Baseline = new("baseline", "When gates are asked of the repository as the run found it, to tell what failed before from what the run broke. when-needed: each when it first fails. always: all before the first task.", new(BaselineMode.WhenNeeded));
    public static readonly YamlKey<ChoiceShape<GuardMode>> Guard = new("guard", "Whether deleted, skipped and loosened tests, rules and gates are refused where the plan does not ask for them. on: before the gates of every phase that has some. off: never, and verdict and report say so.", new(GuardMode.On));
    public static readonly YamlKey<MapShape> Recovery = new("recovery", "How much recovery there may be, beyond how often each rung of a phase may act.", RecoveryKeys.Shape);
    public static readonly YamlKey<MapShape> Retention = new("retention", "What dotnet maestro gc keeps of past runs.", RetentionKeys.Shape);
    public static readonly YamlKey<ChoiceShape<DeliveryMode>> Deliver = new("deliver", "How the result is handed over. branch: a branch maestro/<name>. patch: a file for git am, and nothing in your repository. in-place: the branch, and its content in your files where they are what the run began with.", new(DeliveryMode.Branch));
    public static readonly YamlKey<MapShape> Sandbox = new("sandbox", "What agents, gates and every other program of a run may see and write. Needs bubblewrap (Linux).", SandboxKeys.Shape);
    public static readonly YamlKey<MapShape> Gateway = new("gateway", "The gateway between agents and their models.", GatewayKeys.Shape);
    public static readonly YamlKey<MapShape> Limits = new("resource_limits", "What the run may use.", ResourceLimitKeys.Shape);

    public static readonly MapShape Shape = new(Version, Extends, Plugins, Agents, Pipeline, Decisions, Gates, Baseline, Guard, Recovery, Retention, Deliver, Sandbox, Gateway, Limits);
}
