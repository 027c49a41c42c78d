using Maestro.Runtime.Configuration;
using Maestro.Runtime.Configuration.Yaml;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Git;
using Maestro.Runtime.Plugins;
using Maestro.Runtime.Plugins.Composition;
using Maestro.Runtime.Plugins.Loading;
using Maestro.Runtime.Plugins.Projects;
using Maestro.Runtime.Plugins.Restore;
using Maestro.Runtime.Plugins.Schema;
using Maestro.Runtime.Plugins.Sources;
using Maestro.Runtime.Processes;
using Maestro.Runtime.Processes.Containers;
using Maestro.Runtime.Prompts;
using Maestro.Runtime.Runs;

namespace Maestro.Runtime.Execution.Lifecycle;

/// <summary>Everything that can be found wrong before a run starts. Nothing in the repository is written.</summary>
internal sealed record Preflight(PipelineDefinition Pipeline, ExtensionCatalogue Catalogue)
{
    /// <summary>What is wrong and can be borne, since something else takes its place: to be said before the run.</summary>
    public IReadOnlyList<Diagnostic> Notes { get; init; } = [];

    /// <summary>What contains programs; null where the yaml asks for no sandbox by name.</summary>
    public Bubblewrap? Bubblewrap { get; init; }

    /// <summary>What agents are told.</summary>
    public required PromptBook Prompts { get; init; }

    /// <summary>The plugins that were loaded to be tried.</summary>
    public PluginAssemblies Assemblies { get; } = new();

    /// <summary>Reads the configuration, inspects the plugins, holds one against the other.</summary>
    public static async Task<Outcome<Preflight>> CheckAsync(string root, RunOptions options, CancellationToken ct)
    {
        var pipeline = ConfigurationFile.Load(root, options.Configuration);
        if (pipeline.Ok && options.AgentCommand is { } command)
            pipeline = WithAgent(pipeline.Value, command);
        var prompts = PromptFolder.Read(root);
        return pipeline.Ok && prompts.Ok ? await ComposeAsync(pipeline.Value, prompts.Value, root, options, ct) : new(null, [.. pipeline.Problems, .. prompts.Problems]);
    }

    /// <summary>Inspects the plugins of a pipeline and holds one against the other.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="prompts">What agents are told.</param>
    /// <param name="root">The repository's root.</param>
    /// <param name="options">From whoever asks.</param>
    /// <param name="ct">The user's Ctrl+C.</param>
    /// <param name="toRun">Whether the programs that gates run must be there.</param>
    public static async Task<Outcome<Preflight>> ComposeAsync(PipelineDefinition pipeline, PromptBook prompts, string root, RunOptions options, CancellationToken ct, bool toRun = true)
    {
        var (sources, projects) = Plugins(root, options);
        var locator = await sources.ReadyAsync(pipeline.Plugins, projects, ct);
        if (!locator.Ok)
            return locator.As<Preflight>();
        var survey = PluginSurvey.Take(pipeline.Plugins, locator.Value);
        var (usable, notes) = Fallbacks.ForMissing(pipeline, survey.Sound);
        var problems = CompositionCheck.Verify(usable, survey.Sound);
        // A broken plugin is borne only where fallbacks stand in for everything the pipeline wanted of it.
        if (survey.Clashes.Count > 0 || (survey.Broken.Count > 0 && (notes.Count == 0 || problems.Count > 0)))
            return new(null, [.. survey.Broken, .. survey.Clashes]);
        if (Locked(survey.Located, root) is { Count: > 0 } changed)
            return new(null, changed);
        var bubblewrap = pipeline.Sandbox.Level is SandboxLevel.None or SandboxLevel.Auto ? null : await Bubblewrap.FindAsync(new(new()), ct);
        problems = [.. problems, .. toRun ? GateCommands.Check(pipeline, root) : [], .. Sandbox(pipeline, bubblewrap), .. PromptCheck.Problems(prompts)];
        return problems.Count > 0
            ? new Outcome<Preflight>(null, problems)
            : new Preflight(usable, survey.Sound) { Prompts = prompts, Notes = [.. survey.Broken, .. notes, .. Unproven(usable, survey.Sound), .. RoleCheck.Names(usable, survey.Sound), .. PromptCheck.Notes(prompts, pipeline.Agents.Roles.Keys)], Bubblewrap = bubblewrap };
    }

    /// <summary>The schema of the configuration, whether it is sound or not.</summary>
    public static Task<EditorSchema> SchemaAsync(string root, RunOptions options, CancellationToken ct)
    {
        var (sources, projects) = Plugins(root, options);
        return EditorSchema.WriteAsync(root, options.Configuration, sources, projects, ct);
    }

    /// <summary>What must hold beyond a sound configuration for tasks to be done.</summary>
    public IReadOnlyList<Diagnostic> ReadyToRun() => Pipeline.Agents.ByName.Count == 0 && NeedsTasks(Pipeline, Catalogue)
        ? [Diagnostics.Catalogue.NoAgent.At("no agent is configured, so nobody would do the tasks", SourceSpot.Of(Pipeline.Source))]
        : [];

    /// <summary>Asks every phase handler that can tell beforehand whether the request could work.</summary>
    public IReadOnlyList<Diagnostic> Validate(RunRequest request) => Ask(validator => validator.Validate(request));

    /// <summary>Asks the same what the request would be better for.</summary>
    public IReadOnlyList<Diagnostic> Advise(RunRequest request) => Ask(validator => validator.Advise(request));

    private List<Diagnostic> Ask(Func<IRequestValidator, IReadOnlyList<RequestProblem>> ask)
    {
        using var extensions = new ExtensionActivator(Catalogue, [], Assemblies);
        var problems = new List<Diagnostic>();
        foreach (var phase in Pipeline.Phases)
            if (extensions.TryPeek<IRequestValidator>(ExtensionKind.Phase, phase.Use, phase.With) is { } validator)
                problems.AddRange(ask(validator).Select(p => new Diagnostic(p.Id, p.Message, p.Fix, p.File is null ? null : new(p.File, p.Line, p.Column))));
        return problems;
    }

    /// <summary>Says what can be borne.</summary>
    public void Tell(IProgress<string> progress)
    {
        foreach (var note in Notes)
            progress.Report($"{note.Warning}. {note.Fix}");
    }

    /// <summary>What the phases say beforehand that they would yield, in order; those that cannot tell are left out.</summary>
    public IReadOnlyList<Artifact> Preview(RunRequest request)
    {
        using var extensions = new ExtensionActivator(Catalogue, [], Assemblies);
        var artifacts = new List<Artifact>();
        foreach (var phase in Pipeline.Phases)
            if (extensions.TryPeek<IPhasePreview>(ExtensionKind.Phase, phase.Use, phase.With)?.Preview(request, artifacts) is { } artifact)
                artifacts.Add(artifact);
        return artifacts;
    }

    private static (PluginSources Sources, ProjectPlugins Projects) Plugins(string root, RunOptions options)
    {
        var home = StateDirectory.Home();
        return (
            new(options.BundledPlugins, root, home),
            new(new(new ProcessSupervisor(new()), root), new(home, options.Clock), root, options.ToolVersion, options.Progress));
    }

    // Plugins from packages must be locked; for those in the repository itself the repository is the lock, unless the team locked them too.
    private static List<Diagnostic> Locked(IReadOnlyList<PluginLocation> located, string root)
    {
        var locations = located.Where(l => PluginLock.Covers(l.Reference, root)).ToList();
        if (locations.Count == 0)
            return [];
        var read = PluginLock.Read(root);
        if (!read.Ok && read.Problems.Count > 0)
            return [.. read.Problems];
        var held = read.Value ?? new(1, []);
        return [.. locations.Where(l => l.Reference.Version is not null || held.Plugins.Any(p => p.Name == l.Reference.Name)).SelectMany(held.Verify)];
    }

    private static IEnumerable<Diagnostic> Sandbox(PipelineDefinition pipeline, Bubblewrap? bubblewrap) => bubblewrap is { Program: null, Version: var why }
        ? [Diagnostics.Catalogue.NoSandbox.At(why, pipeline.Sandbox.Spot)]
        : [];

    private static IEnumerable<Diagnostic> Unproven(PipelineDefinition pipeline, ExtensionCatalogue catalogue) => pipeline.Gates.Count == 0 && NeedsTasks(pipeline, catalogue)
        ? [Diagnostics.Catalogue.NoGate.At("there is no gate, so nothing would prove the work", SourceSpot.Of(pipeline.Source))]
        : [];

    private static bool NeedsTasks(PipelineDefinition pipeline, ExtensionCatalogue catalogue) =>
        pipeline.Phases.Any(phase => catalogue.Find(ExtensionKind.Phase, phase.Use)?.Extension.Parameters.Contains("Maestro.ITaskRunner") == true);

    private static Outcome<PipelineDefinition> WithAgent(PipelineDefinition pipeline, string command)
    {
        var spot = SourceSpot.Of("(--agent)");
        YamlScalar Text(string text) => new(spot, text, Quoted: true);
        var agent = new YamlMap(spot, [new(Text("use"), Text("command")), new(Text("run"), Text(command))]);
        var agents = new YamlMap(spot, [new(Text("default"), Text("given")), new(Text("given"), agent)]);
        return DefinitionReader.Read(pipeline.Resolved with { Entries = [.. pipeline.Resolved.Without("agents").Entries, new(Text("agents"), agents)] });
    }
}
