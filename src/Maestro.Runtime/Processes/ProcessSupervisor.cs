using System.Globalization;
using System.Runtime.Versioning;
using Maestro.Runtime.Processes.Linux;
using Maestro.Runtime.Processes.Portable;

namespace Maestro.Runtime.Processes;

/// <summary>Starts programs, each in a scope of its own, and returns when the program and everything it started are gone.</summary>
/// <remarks>
/// On Linux a process is a session of its own and we are its subreaper, so that nothing it starts can leave unseen. Elsewhere it is the
/// platform's process tree, on a best effort basis: see <see cref="PortableRun"/>.
/// </remarks>
internal sealed class ProcessSupervisor : IProcesses
{
    private static readonly string MarkerPrefix = Guid.NewGuid().ToString("N") + "-";
    private static long _started;

    private readonly ProcessSupervisorOptions _options;
    private readonly ChildEnvironment _environment;
    private readonly ProgramLookup _programs = new();

    /// <summary>A supervisor; our own environment is read once, here.</summary>
    internal ProcessSupervisor(ProcessSupervisorOptions options)
    {
        _options = options;
        _environment = new ChildEnvironment(options, Environment.GetEnvironmentVariables());
    }

    /// <inheritdoc/>
    public Task<ProcessResult> RunAsync(ProcessCommand command, CancellationToken cancellationToken) => RunAsync(command, wrapped: false, cancellationToken);

    /// <summary>Kills every process that any supervisor of this process started, and all they started: for an exit that waits for nothing. Linux only; elsewhere they are left to themselves.</summary>
    internal static void KillAll()
    {
        if (OperatingSystem.IsLinux())
            Survivors.KillAll(MarkerPrefix);
    }

    /// <summary>Where a command's program is; null when it is not there.</summary>
    [UnsupportedOSPlatform("windows")]
    internal string? Find(ProcessCommand command)
    {
        var path = _environment.Variables(command, "").GetValueOrDefault("PATH", "");
        return _programs.Find(command.Program, command.WorkingDirectory, path);
    }

    /// <summary>Runs a program.</summary>
    /// <param name="command">What to run.</param>
    /// <param name="wrapped">Whether the program only holds another, which the first signals are for.</param>
    /// <param name="cancellationToken">Stops the whole scope.</param>
    internal Task<ProcessResult> RunAsync(ProcessCommand command, bool wrapped, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled<ProcessResult>(cancellationToken);
        var marker = MarkerPrefix + Interlocked.Increment(ref _started).ToString(CultureInfo.InvariantCulture);
        return OperatingSystem.IsLinux()
            ? new LinuxRun(command, marker, _environment, _programs, _options.Grace, wrapped, cancellationToken).StartAsync()
            : new PortableRun(command, marker, _environment, cancellationToken).RunAsync();
    }
}
