using System.Diagnostics;

namespace Maestro.Tool.Commands.Mcp;

/// <summary>Answers by a command of this tool, in a process of its own: an agent is told what a person would be, and one call cannot disturb another.</summary>
/// <param name="folder">The repository.</param>
internal sealed class OwnCommand(string folder)
{
    /// <summary>Runs it to its end.</summary>
    /// <param name="arguments">The command and its options; what an agent said never stands where an option could.</param>
    /// <param name="ct">The client's; it ends the process.</param>
    /// <returns>What it wrote.</returns>
    /// <exception cref="CommandRefusedException">It failed; with what it said.</exception>
    public async Task<string> RunAsync(IReadOnlyList<string> arguments, CancellationToken ct)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [.. Host, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Ours is the client's.
            RedirectStandardInput = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("the command did not start");
        process.StandardInput.Close();
        await using var kill = ct.Register(() => process.Kill(entireProcessTree: true));
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var error = process.StandardError.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        ct.ThrowIfCancellationRequested();
        var said = await output;
        return process.ExitCode == ExitCode.Succeeded ? said : throw new CommandRefusedException($"exit code {process.ExitCode}: {(await error).Trim()} {said.Trim()}".Trim());
    }

    // The shared host needs to be told whose code it runs; a host of our own does not.
    private static string[] Host => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? ["exec", typeof(OwnCommand).Assembly.Location] : [];
}
