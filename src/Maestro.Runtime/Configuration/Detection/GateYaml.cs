using System.Buffers;

namespace Maestro.Runtime.Configuration.Detection;

/// <summary>A detected gate as a line of <c>maestro.yaml</c>.</summary>
internal static class GateYaml
{
    // Inside a flow mapping these end or begin something.
    private static readonly SearchValues<char> Special = SearchValues.Create(",{}[]#:\"'&*!|>%@`$");

    /// <summary>The line, without its indentation.</summary>
    public static string Line(DetectedGate gate) =>
        $"{gate.Name}: {{ {(gate.Use is null ? "" : $"use: {gate.Use}, ")}run: {Quote(gate.Run)}{(gate.Results is null ? "" : $", results: {gate.Results}")}{(gate.Fix is null ? "" : $", fix: {Quote(gate.Fix)}")} }}";

    private static string Quote(string command) =>
        command.AsSpan().IndexOfAny(Special) < 0 ? command : $"'{command.Replace("'", "''", StringComparison.Ordinal)}'";
}
