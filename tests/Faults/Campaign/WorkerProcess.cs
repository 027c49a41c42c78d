using System.Diagnostics;
using System.Text.Json;
using Faults.Tracing;

namespace Faults.Campaign;

/// <summary>A worker, from outside.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly Process _process;

    /// <summary>Starts one.</summary>
    /// <param name="folder">Where it sets its scenes.</param>
    internal WorkerProcess(string folder) => _process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, [Worker.Command, folder])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    })!;

    /// <summary>Every operation of an undisturbed course.</summary>
    internal IReadOnlyList<Operation> Course(string operation) => Ask<List<Operation>>(operation);

    /// <summary>Carries out a point.</summary>
    internal PointResult Run(Point point) => Ask<PointResult>(JsonSerializer.Serialize(point));

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private T Ask<T>(string line)
    {
        _process.StandardInput.WriteLine(line);
        return JsonSerializer.Deserialize<T>(_process.StandardOutput.ReadLine() ?? throw new WorkerDiedException(line))!;
    }
}
