using Maestro.Runtime.Processes.Doors;
using Maestro.Tool;
using Maestro.Tool.Commands;

// The one answer that must not wait for a parser to be compiled.
if (args is ["--version"])
{
    Console.Out.WriteLine(ToolVersion.Text);
    return ExitCode.Succeeded;
}
// Inside a sandbox, before a program: it must be quick and is nobody's command.
if (args is [DoorKeeper.Command, .. var doors])
{
    await DoorKeeper.KeepAsync(doors, Console.Out.WriteLine, default);
    return ExitCode.Succeeded;
}
return await CommandLine.RunAsync(args);
