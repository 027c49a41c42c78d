using System.CommandLine;

namespace Maestro.Tool.Commands;

/// <summary>The arguments and options the checkpoint commands share.</summary>
internal static class CheckpointOptions
{
    /// <summary>Which run.</summary>
    public static Option<string?> Run() => new("--run") { Description = "The run's id or its beginning; the latest when left out." };

    /// <summary>Which checkpoint.</summary>
    public static Argument<string> Id(string name) => new(name) { Description = "A checkpoint's id, such as c3." };
}
