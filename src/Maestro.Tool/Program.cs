using Maestro.Tool;
using Maestro.Tool.Commands;

// The one answer that must not wait for a parser to be compiled.
if (args is ["--version"])
{
    Console.Out.WriteLine(ToolVersion.Text);
    return ExitCode.Succeeded;
}
return await CommandLine.RunAsync(args);
