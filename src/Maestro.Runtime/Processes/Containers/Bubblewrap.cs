namespace Maestro.Runtime.Processes.Containers;

/// <summary>The program <c>bwrap</c>: it runs a program in name spaces of its own. Source: bubblewrap 0.8, bwrap(1).</summary>
/// <param name="Program">Its path; null when it cannot be used.</param>
/// <param name="Version">What it calls itself, or why it cannot be used.</param>
internal sealed record Bubblewrap(string? Program, string Version)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Looks for it, and tries it: where user name spaces are switched off it is there and cannot do anything.</summary>
    /// <param name="supervisor">Runs it.</param>
    /// <param name="ct">Ends the looking.</param>
    public static async Task<Bubblewrap> FindAsync(ProcessSupervisor supervisor, CancellationToken ct)
    {
        if (!OperatingSystem.IsLinux())
            return new(null, "bubblewrap is for Linux");
        if (supervisor.Find(Command("--version")) is not { } program)
            return new(null, "bubblewrap (bwrap) is not on PATH");
        var version = await supervisor.RunAsync(Command("--version"), ct);
        var tried = await supervisor.RunAsync(Command("--ro-bind", "/", "/", "--unshare-pid", "--die-with-parent", "--proc", "/proc", "--dev", "/dev", "true"), wrapped: true, ct);
        return tried.Succeeded
            ? new(program, version.Output.Trim())
            : new(null, $"{version.Output.Trim()} cannot be used here: {tried.Error.Trim().Split('\n')[0]}");
    }

    private static ProcessCommand Command(params string[] arguments) => new() { Program = "bwrap", Arguments = arguments, WorkingDirectory = "/", Timeout = Patience };
}
