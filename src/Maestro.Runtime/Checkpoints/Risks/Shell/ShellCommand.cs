namespace Maestro.Runtime.Checkpoints.Risks.Shell;

/// <summary>A simple command: a program and its arguments, redirections and assignments taken off.</summary>
internal sealed class ShellCommand
{
    /// <summary>The program and what it is given.</summary>
    public List<ShellWord> Words { get; init; } = [];

    /// <summary>What a here-document or here-string feeds it; null when there is none.</summary>
    public string? Input { get; set; }
}
