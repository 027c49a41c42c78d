using Maestro.Runtime.Execution.Lifecycle;
using Maestro.Tool.Output;
using Maestro.Tool.Telemetry;
using NLog;

namespace Maestro.Tool.Commands;

/// <summary>What the runtime is told about this tool.</summary>
internal static class Engine
{
    /// <summary>Where the tool's own plugins lie.</summary>
    public static string BundledPlugins { get; } = Path.Combine(AppContext.BaseDirectory, "plugins");

    /// <summary>Options for a run that is watched.</summary>
    /// <param name="folder">The folder the user stands in.</param>
    /// <param name="view">How it is shown.</param>
    /// <param name="verbose">How much of the operational log is shown; null for nothing.</param>
    public static RunOptions Options(string folder, IRunView view, LogLevel? verbose) => Options(folder) with
    {
        Echo = verbose is null ? null : new(verbose, view.Log),
        Human = view.Human,
        Progress = new Said(view),
        Opened = view.Opened,
        Observer = view.Record,
        Telemetry = OtlpExport.Telemetry(),
    };

    /// <summary>Options for looking.</summary>
    public static RunOptions Options(string folder) => new()
    {
        Folder = Path.GetFullPath(folder),
        ToolVersion = ToolVersion.Text,
        BundledPlugins = BundledPlugins,
        Tool = typeof(Engine).Assembly.Location,
        Progress = new Said(null),
    };

    // Progress<T> would post to a thread pool and lose the order.
    private sealed class Said(IRunView? view) : IProgress<string>
    {
        // With nothing to watch, what takes seconds is told beside the answer.
        public void Report(string value)
        {
            if (view is null)
                Console.Error.WriteLine(value);
            else
                view.Say(value);
        }
    }
}
