namespace Maestro.Plugins.Chat.Files;

/// <summary>A path that a model gave: where it is, or why it must not be touched.</summary>
/// <param name="Full">The absolute path without links; empty where there is a problem.</param>
/// <param name="Relative">The path below the workspace's root as it was given, with forward slashes.</param>
/// <param name="Problem">What is wrong with it, for the model to read; null when nothing is.</param>
internal sealed record WorkspacePath(string Full, string Relative, string? Problem)
{
    /// <summary>One that must not be touched.</summary>
    public static WorkspacePath Refused(string path, string why) => new("", path, $"error: the path {path} {why}");
}
