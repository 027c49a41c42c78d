using System.Text.Json;

namespace FaultBench.Running;

/// <summary>What the scripted agent does in an attempt and, where none follows, in those after it.</summary>
/// <param name="Task">The task's id, or the phase's name where a phase is mended.</param>
/// <param name="Attempt">The attempt's number, from 1.</param>
/// <param name="Files">What it writes.</param>
internal sealed record Play(string Task, int Attempt, params IReadOnlyList<(string Path, string Text)> Files)
{
    private static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>What it deletes.</summary>
    public IReadOnlyList<string> Deletes { get; init; } = [];

    /// <summary>What it does before it writes, as entries of <c>steps.json</c>.</summary>
    public IReadOnlyList<object> Steps { get; init; } = [];

    /// <summary>What it says it did.</summary>
    public string Says { get; init; } = "Did what was asked for.";

    /// <summary>Which of several agents it is.</summary>
    public string Agent { get; init; } = "";

    /// <summary>Whether it does so only when it was stuck and is asked once more.</summary>
    public bool Nudged { get; init; }

    /// <summary>A step that runs a command line; BESIDE is a folder that agents and tests may use.</summary>
    public static object Run(string line) => new Dictionary<string, object> { ["run"] = line };

    /// <summary>Writes it into the folder of what is authored.</summary>
    public void Author(string script, string beside)
    {
        var folder = Path.Combine(script + Agent, Task, $"{Attempt}");
        folder = Directory.CreateDirectory(Nudged ? Path.Combine(folder, "nudged") : folder).FullName;
        foreach (var (path, text) in Files)
        {
            var file = Path.Combine(folder, "files", path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text.Replace("BESIDE", beside, StringComparison.Ordinal));
        }
        if (Deletes.Count > 0)
            File.WriteAllLines(Path.Combine(folder, "delete.txt"), Deletes);
        if (Steps.Count > 0)
            File.WriteAllText(Path.Combine(folder, "steps.json"), JsonSerializer.Serialize(Steps, Snake).Replace("BESIDE", beside, StringComparison.Ordinal));
        File.WriteAllText(Path.Combine(folder, "summary.txt"), Says);
    }
}
