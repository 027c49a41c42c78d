using System.Diagnostics;
using System.Globalization;
using Faults.Scenes;
using Maestro.Runtime.Execution.Lifecycle;
using Maestro.Tool.Commands;
using Maestro.Tool.Output;

namespace Faults.Records;

/// <summary>A process that carries a run out, or takes it up, and kills itself when so many records of it are on disk.</summary>
internal static class RecordVictim
{
    /// <summary>The command that makes this program one; then the number of the last record, 0 for never.</summary>
    internal const string Command = "record-victim";

    /// <summary>Runs in the folder it stands in.</summary>
    internal static Task<int> RunAsync(string killAfter)
    {
        var last = long.Parse(killAfter, CultureInfo.InvariantCulture);
        var terminal = Terminal.For(json: false);
        return Boundary.GuardAsync(terminal, async () =>
        {
            var folder = Directory.GetCurrentDirectory();
            var engine = new RunEngine(new()
            {
                Folder = folder,
                ToolVersion = "faults",
                BundledPlugins = Scene.Plugins,
                Progress = new Silence(),
                Observer = record =>
                {
                    if (record.Seq == last)
                        Process.GetCurrentProcess().Kill();
                },
            });
            var resumed = await engine.ResumeAsync(new(), CancellationToken.None);
            var result = resumed.Ok ? resumed : await engine.StartAsync(new() { PlanPath = "plan.md", PlanText = await File.ReadAllTextAsync("plan.md") }, CancellationToken.None);
            return ResultText.Write(terminal, result, folder, new());
        });
    }

    private sealed class Silence : IProgress<string>
    {
        public void Report(string value)
        {
        }
    }
}
