using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace EndToEnd.Harness;

/// <summary>The tool on a pseudo-terminal, where a test reads what a person would see and presses keys. By <c>script</c> of util-linux.</summary>
public sealed partial class PseudoTerminal : IDisposable
{
    /// <summary>Keys.</summary>
    public const string Enter = "\r", Down = "\u001b[B", ControlC = "\u0003";

    // A hang must end the test; nothing waits that long otherwise.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // What a person's environment has, whoever runs the tests.
    private static readonly Dictionary<string, string?> Person = new() { ["TERM"] = "xterm-256color", ["NO_COLOR"] = null, ["CI"] = null, ["GITHUB_ACTIONS"] = null };

    private readonly Process process;
    private readonly StringBuilder seen = new();
    private int read;

    /// <summary>Starts the tool.</summary>
    /// <param name="scratch">The repository.</param>
    /// <param name="environment">More of the environment.</param>
    /// <param name="arguments">Arguments of the tool.</param>
    public PseudoTerminal(Scratch scratch, Dictionary<string, string?> environment, params string[] arguments)
        : this(scratch, $"dotnet exec {Quoted(Scratch.Tool)} {string.Join(' ', arguments.Select(Quoted))}", environment)
    {
    }

    /// <summary>Starts any program.</summary>
    /// <param name="scratch">The repository.</param>
    /// <param name="program">A command line.</param>
    /// <param name="environment">More of the environment.</param>
    public PseudoTerminal(Scratch scratch, string program, Dictionary<string, string?> environment)
    {
        var command = $"stty rows 50 columns 200; exec {program}";
        process = scratch.Interact("script", ["-q", "-e", "-c", command, "/dev/null"], environment.Concat(Person).DistinctBy(variable => variable.Key).ToDictionary());
    }

    /// <summary>What the terminal was sent so far.</summary>
    public string Raw => seen.ToString();

    /// <summary>What was on the screen so far, without what only moves or colours it.</summary>
    public string Screen => Controls().Replace(seen.ToString(), "");

    /// <summary>Reads on until a text appears behind the last one that was waited for.</summary>
    public async Task WaitForAsync(string text)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (Screen.IndexOf(text, read, StringComparison.Ordinal) is var at)
        {
            if (at >= 0)
            {
                read = at + text.Length;
                return;
            }

            if (!await ReadAsync(patience.Token))
                throw new InvalidOperationException($"it ended before it said '{text}':\n{Screen}");
        }
    }

    /// <summary>Presses keys.</summary>
    public async Task PressAsync(string keys)
    {
        await process.StandardInput.WriteAsync(keys);
        await process.StandardInput.FlushAsync();
    }

    /// <summary>Reads to the end.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> EndAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await ReadAsync(patience.Token))
            continue;
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    /// <summary>Reads what comes next; false at the end.</summary>
    public async Task<bool> ReadAsync(CancellationToken ct)
    {
        var buffer = new char[4096];
        var count = await process.StandardOutput.ReadAsync(buffer, ct);
        seen.Append(buffer, 0, count);
        return count > 0;
    }

    private static string Quoted(string argument) => $"'{argument.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"\u001b\[[0-9;?]*[A-Za-z]|\u001b[=>()][0-9A-B]?|\r")]
    private static partial Regex Controls();
}
