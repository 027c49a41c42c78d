using Maestro.Runtime.Configuration;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Processes;

namespace Maestro.Runtime.Plugins.Composition;

/// <summary>Whether the programs that gates run are there: known before a run starts, not after an hour of it.</summary>
internal static class GateCommands
{
    /// <summary>Every gate whose program does not exist.</summary>
    public static IEnumerable<Diagnostic> Check(PipelineDefinition pipeline, string root)
    {
        foreach (var gate in pipeline.Gates.Where(g => g.Run.Length > 0))
            if (Missing(gate.Run, root) is { } program)
                yield return Catalogue.GateCommandMissing.At($"gate '{gate.Name}' runs '{program}', which does not exist", gate.Spot,
                    $"Install {program}, or correct run: of the gate.");
    }

    /// <summary>The program of a command line that does not exist; null where it does, or where it cannot be told.</summary>
    public static string? Missing(string commandLine, string root) =>
        CommandLineProgram.Of(commandLine) is { } program && !CommandLineProgram.Exists(program, root) ? program : null;
}
