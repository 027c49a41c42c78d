namespace Maestro;

/// <summary>A program to run.</summary>
public sealed record ProcessCommand
{
    /// <summary>Program name (looked up on PATH) or path.</summary>
    public required string Program { get; init; }

    /// <summary>Its arguments, each passed as it is; no shell is involved.</summary>
    public IReadOnlyList<string> Arguments { get; init; } = [];

    /// <summary>The folder it runs in; absolute.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>What is written to its standard input, which is then closed unless <see cref="KeepInputOpen"/> is set; null closes it at once.</summary>
    public string? Input { get; init; }

    /// <summary>Variables added to the allowlisted environment; null removes one.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>How long it may run; null for as long as the run may.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How long it may stay silent; null for no bound.</summary>
    public TimeSpan? IdleTimeout { get; init; }

    /// <summary>How many bytes of each stream are kept from its head, and as many from its tail. What lies between is counted and dropped.</summary>
    public int KeepBytes { get; init; } = 64 * 1024;

    /// <summary>Who hears each line of standard output as it comes; null for nobody.</summary>
    public IProcessListener? Listener { get; init; }

    /// <summary>How many bytes a line may have to be heard; a longer one is dropped, and its length is told instead.</summary>
    public int MaxLineBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Whether standard input stays open after <see cref="Input"/>, for what the <see cref="Listener"/> writes.</summary>
    public bool KeepInputOpen { get; init; }

    /// <summary>A command line in the platform's shell: <c>sh -c</c>, or <c>cmd /c</c> on Windows.</summary>
    /// <param name="commandLine">As a user would type it.</param>
    /// <param name="workingDirectory">The folder it runs in; absolute.</param>
    public static ProcessCommand Shell(string commandLine, string workingDirectory) => OperatingSystem.IsWindows()
        ? new() { Program = "cmd.exe", Arguments = ["/d", "/s", "/c", commandLine], WorkingDirectory = workingDirectory }
        : new() { Program = "/bin/sh", Arguments = ["-c", commandLine], WorkingDirectory = workingDirectory };
}
