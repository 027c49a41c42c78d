namespace Maestro.Runtime.Tests.Processes.Containers;

/// <summary>A program that tries to outlive whoever started it.</summary>
/// <param name="Name">What it tries.</param>
/// <param name="Script">How, in sh; <c>$STAY</c> is the command that must not stay.</param>
public sealed record Escape(string Name, string Script)
{
    /// <inheritdoc/>
    public override string ToString() => Name;
}
