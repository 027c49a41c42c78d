using Maestro.Plugins.Agents.Driving.Events;

namespace Maestro.Plugins.Agents.Driving.Running;

/// <summary>The processes of one attempt, one after the other, each to its end. They share the time that the attempt has.</summary>
/// <param name="processes">Starts it.</param>
/// <param name="meter">Is told of its calls.</param>
/// <param name="watch">Is told what it does.</param>
/// <param name="options">What the yaml says.</param>
/// <param name="program">The agent.</param>
internal sealed class HeadlessRun(IProcesses processes, IUsageMeter meter, IAgentWatch watch, HeadlessOptions options, IHeadlessProgram program)
{
    // Enough for the longest document that some agents write in place of lines.
    private const int KeepBytes = 1024 * 1024;
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(1);

    private TimeSpan left = TimeSpan.FromSeconds(options.TimeoutSeconds);

    /// <summary>Runs it.</summary>
    /// <param name="launch">What its command line depends on.</param>
    /// <param name="prompt">What it reads on its standard input.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<(ProcessResult Run, Told Told)> RunAsync(Launch launch, string prompt, CancellationToken cancellationToken)
    {
        var reader = program.Reader(launch.Session is not null);
        var listener = new EventListener(reader, meter, watch, options.MaxTurns, program.SaysLast);
        var run = await processes.RunAsync(
            new()
            {
                Program = program.Program,
                Arguments = [.. program.Arguments(launch), .. launch.Model.Arguments, .. options.Arguments, .. program.LastArguments(launch)],
                WorkingDirectory = launch.Attempt.Workspace.Root,
                Input = prompt,
                Environment = AgentEnvironment.Of(options, program.Needs, program.Environment(launch), launch.Model, launch.Home),
                Timeout = left > Least ? left : Least,
                IdleTimeout = options.IdleTimeoutSeconds > 0 ? TimeSpan.FromSeconds(options.IdleTimeoutSeconds) : null,
                KeepBytes = KeepBytes,
                Listener = listener,
            },
            cancellationToken);
        left -= run.Duration;
        // Some write one document over several lines, for example when a flag of the yaml's asks them to.
        if (!listener.Told.Finished && run.OutputDropped == 0)
        {
            foreach (var happened in JsonText.Objects(run.Output))
                reader.Read(happened, listener.Told);
            EventListener.Meter(listener.Told, meter);
        }

        return (run, listener.Told);
    }
}
