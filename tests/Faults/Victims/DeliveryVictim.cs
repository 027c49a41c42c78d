using System.Diagnostics;
using Faults.Scenes;
using Faults.Tracing;
using Maestro;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Execution.Lifecycle;
using Maestro.Tool.Commands;
using Maestro.Tool.Output;

namespace Faults.Victims;

/// <summary>
/// A run that hands its result over and comes to its end. Counting begins when the record is on disk that says the delivery was started: whatever
/// the run did before is there already.
/// </summary>
internal static class DeliveryVictim
{
    /// <summary>Works up to there, and kills itself.</summary>
    internal static Task<int> WorkUpToAsync(Order order) => RunAsync(
        order,
        (engine, plan) => engine.StartAsync(new() { PlanPath = "plan.md", PlanText = plan }, CancellationToken.None),
        () => Process.GetCurrentProcess().Kill());

    /// <summary>Takes the run up and brings it to its end; one that has come to it stays as it is.</summary>
    internal static Task<int> HandOverAsync(Order order) => RunAsync(order, (engine, _) => engine.ResumeAsync(new(order.Run), CancellationToken.None), Marks.Begin);

    private static Task<int> RunAsync(Order order, Func<RunEngine, string, Task<Outcome<RunResult>>> work, Action deliveryStarted)
    {
        var terminal = Terminal.For(json: false);
        return Boundary.GuardAsync(terminal, async () =>
        {
            var engine = new RunEngine(new()
            {
                Folder = order.Repository,
                ToolVersion = "faults",
                BundledPlugins = Scene.Plugins,
                Progress = new Said(),
                Observer = record => { if (record.Type == "delivery.started") deliveryStarted(); },
            });
            var result = await work(engine, await File.ReadAllTextAsync("plan.md"));
            return !result.Ok && result.Problems[0] is { Id: "MAE253" } over && over.Message.Contains("(succeeded)", StringComparison.Ordinal) ? 0 : ResultText.Write(terminal, result, order.Repository, new());
        });
    }

    private sealed class Said : IProgress<string>
    {
        public void Report(string value) => Console.Out.WriteLine(value);
    }
}
