using System.Text.Json;
using Faults.Tracing;

namespace Faults.Campaign;

/// <summary>A process that carries out points, one after the other: those that trace must not have other children to wait for.</summary>
internal static class Worker
{
    /// <summary>The command that makes this program a worker.</summary>
    internal const string Command = "worker";

    /// <summary>Answers each line on standard input, a point or an operation's name, with a line of JSON on standard output.</summary>
    internal static int Run(string folder)
    {
        try
        {
            using var runner = new PointRunner(folder);
            while (Console.In.ReadLine() is { } line)
                Console.Out.WriteLine(line.StartsWith('{')
                    ? JsonSerializer.Serialize(runner.Run(JsonSerializer.Deserialize<Point>(line)!))
                    : JsonSerializer.Serialize(runner.Course(line)));
            return 0;
        }
        catch (TracingRefusedException e)
        {
            Console.Error.WriteLine(e.Message);
            return 1;
        }
        finally
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
    }
}
