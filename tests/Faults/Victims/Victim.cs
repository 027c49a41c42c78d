using System.Text.Json;
using Faults.Scenes;
using Faults.Tracing;

namespace Faults.Victims;

/// <summary>
/// The process that is struck: does with the product's own code what it is ordered to. One that is killed ends with its first order; one that only
/// meets errors takes the next, since starting a process costs ten times what the order does.
/// </summary>
internal static class Victim
{
    /// <summary>The command that makes this program a victim.</summary>
    internal const string Command = "victim";

    /// <summary>Says who it is, then answers order after order.</summary>
    internal static async Task<int> RunAsync()
    {
        var answers = Console.Out;
        Marks.AllowTracing();
        await answers.WriteLineAsync($"{Environment.ProcessId}");
        for (var first = true; await Console.In.ReadLineAsync() is { } line; first = false)
        {
            // Whoever gives an order holds us by now.
            if (first)
                SystemCallFilter.Install();
            await answers.WriteLineAsync(JsonSerializer.Serialize(await AnswerAsync(JsonSerializer.Deserialize<Order>(line)!)));
        }
        return 0;
    }

    private static async Task<Answer> AnswerAsync(Order order)
    {
        using var said = new StringWriter();
        Console.SetOut(TextWriter.Synchronized(said));
        Console.SetError(Console.Out);
        Environment.SetEnvironmentVariable("MAESTRO_HOME", order.Home);
        Environment.CurrentDirectory = order.Repository;
        var code = await (order.Operation switch
        {
            Scene.Rollback => RollbackVictim.RunAsync(order),
            Scene.Collect => CollectionVictim.RunAsync(),
            Scene.UpToDelivery => DeliveryVictim.WorkUpToAsync(order),
            Scene.Deliver => DeliveryVictim.HandOverAsync(order),
            _ => CheckpointVictim.RunAsync(order),
        });
        Marks.End();
        // What an ending process gives up: files that an error left open.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return new(code, said.ToString());
    }
}
