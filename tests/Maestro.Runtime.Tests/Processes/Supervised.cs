using Maestro.Runtime.Processes;

namespace Maestro.Runtime.Tests.Processes;

/// <summary>Short ways to run a shell script under a supervisor in these tests.</summary>
internal static class Supervised
{
    internal static ProcessSupervisor Supervisor(params string[] secrets) =>
        new(new() { Scope = "test", Secrets = secrets, Grace = TimeSpan.FromMilliseconds(200) });

    internal static ProcessCommand Script(string script) => ProcessCommand.Shell(script, Path.GetTempPath());

    internal static Task<ProcessResult> Run(string script) => Run(Script(script));

    internal static Task<ProcessResult> Run(ProcessCommand command) => Supervisor().RunAsync(command, CancellationToken.None);

    internal static bool IsAlive(int pid)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{pid}/stat");
            return stat[stat.LastIndexOf(')') + 2] is not ('Z' or 'X');
        }
        catch (IOException)
        {
            return false;
        }
    }
}
