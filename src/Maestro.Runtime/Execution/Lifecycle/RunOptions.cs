using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Execution.Lifecycle;

/// <summary>How a run or a resume is to be carried out.</summary>
internal sealed record RunOptions
{
    /// <summary>The folder the user stands in.</summary>
    public required string Folder { get; init; }

    /// <summary>The tool's version, for the record.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>The tool's dll, of which a helper is started inside sandboxes that have no network; null for none, and then nothing leads out of them.</summary>
    public string? Tool { get; init; }

    /// <summary>Where the tool's own plugins lie.</summary>
    public required string BundledPlugins { get; init; }

    /// <summary>A configuration file other than the repository's.</summary>
    public string? Configuration { get; init; }

    /// <summary>A command line to use as the agent, whatever the configuration says.</summary>
    public string? AgentCommand { get; init; }

    /// <summary>The human.</summary>
    public IHumanChannel Human { get; init; } = new NobodyThere();

    /// <summary>Where lines about what goes on are told.</summary>
    public required IProgress<string> Progress { get; init; }

    /// <summary>An endpoint that stands in for every model that agents reach through the gateway; null for the models themselves.</summary>
    public ModelEndpoint? Models { get; init; }

    /// <summary>Called with every record once it is on disk, in order.</summary>
    public Action<Journal.JournalRecord>? Observer { get; init; }

    /// <summary>Told the run's folder before <see cref="Observer"/> sees a record: what earlier sessions wrote is there, and what is too large for a record.</summary>
    public Action<Runs.RunDirectory>? Opened { get; init; }

    /// <summary>Tells of the run in spans and metrics; null when nobody is to be told.</summary>
    public Telemetry.RunTelemetry? Telemetry { get; init; }

    /// <summary>Told what the operational log says; null for nobody.</summary>
    public LogEcho? Echo { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
