namespace Maestro.Runtime.Git;

/// <summary>A git command failed that cannot fail in a sound repository. Caught at the run's boundary and shown with git's own words.</summary>
internal sealed class GitException(string command, string message) : Exception($"git {command}: {message}");
