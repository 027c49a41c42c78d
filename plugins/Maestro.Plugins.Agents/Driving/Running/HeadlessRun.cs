using Maestro.Plugins.Agents.Driving.Events;

namespace Maestro.Plugins.Agents.Driving.Running;

/// <summary>One process of an agent, to its end.</summary>
/// <param name="processes">Starts it.</param>
/// <param name="meter">Is told of its calls.</param>
/// <param name="options">What the yaml says.</param>
/// <param name="program">The agent.</param>
internal sealed class HeadlessRun(IProcesses processes, IUsageMeter meter, HeadlessOptions options, IHeadlessProgram program)
{
    // Enough for the longest document that some agents write in place of lines.
    private const int KeepBytes = 1024 * 1024;

    /// <summary>Runs it.</summary>
    /// <param name="launch">What its command line depends on.</param>
    /// <param name="prompt">What it reads on its standard input.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<(ProcessResult Run, Told Told)> RunAsync(Launch launch, string prompt, CancellationToken cancellationToken)
    {
        var reader = program.Reader(launch.Session is not null);
        var listener = new EventListener(reader, meter, options.MaxTurns, program.SaysLast);
        var run = await processes.RunAsync(
            new()
            {
                Program = program.Program,
                Arguments = [.. program.Arguments(launch), .. options.Arguments, .. program.LastArguments(launch)],
                WorkingDirectory = launch.Attempt.Workspace.Root,
                Input = prompt,
                Environment = AgentEnvironment.Of(options, program.Needs, program.Environment(launch), launch.Home),
                Timeout = TimeSpan.FromSeconds(options.TimeoutSeconds),
                IdleTimeout = options.IdleTimeoutSeconds > 0 ? TimeSpan.FromSeconds(options.IdleTimeoutSeconds) : null,
                KeepBytes = KeepBytes,
                Listener = listener,
            },
            cancellationToken);
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
