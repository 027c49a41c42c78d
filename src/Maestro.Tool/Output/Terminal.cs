using System.Text.Json;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Journal;
using Spectre.Console;

namespace Maestro.Tool.Output;

/// <summary>What a command says: text for people, or one JSON document. Errors go to standard error.</summary>
internal sealed class Terminal(IAnsiConsole output, IAnsiConsole error, bool json)
{
    private static readonly JsonSerializerOptions Indented = new(JournalJson.Options) { WriteIndented = true };

    /// <summary>For people: colours and live views when it is a terminal.</summary>
    public IAnsiConsole Out => output;

    /// <summary>Whether programs read it.</summary>
    public bool Json => json;

    /// <summary>Whether a person can be shown something that moves, and asked.</summary>
    public bool Interactive => !json && output.Profile.Out.IsTerminal && !Console.IsInputRedirected;

    /// <summary>The process's own streams.</summary>
    public static Terminal For(bool json)
    {
        var error = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        var output = json ? error : AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        // A pipe has no width; folding its lines would break what reads them.
        foreach (var console in new[] { output, error })
            if (!console.Profile.Out.IsTerminal)
                console.Profile.Width = int.MaxValue / 4;
        return new(output, error, json);
    }

    /// <summary>A line of text, control sequences taken out.</summary>
    public void Line(string text = "") => output.WriteLine(Printable.Of(text));

    /// <summary>A line that is only for people.</summary>
    public void Note(string text) => (json ? error : output).WriteLine(Printable.Of(text));

    /// <summary>The document; nothing when people read.</summary>
    public void Document<T>(T value)
    {
        if (json)
            Console.Out.WriteLine(JsonSerializer.Serialize(value, Indented));
    }

    /// <summary>Tells every problem with its fix.</summary>
    /// <returns>The exit code for it.</returns>
    public int Fail(IEnumerable<Diagnostic> problems)
    {
        var all = problems.ToList();
        Document(new { error = "configuration", problems = all });
        foreach (var problem in all)
        {
            error.MarkupLineInterpolated($"[red]{Printable.Of(problem.ToString())}[/]");
            error.WriteLine($"  fix: {Printable.Of(problem.Fix)}");
        }
        return ExitCode.Usage;
    }

    /// <summary>Tells that something is broken that must not be.</summary>
    /// <returns>The exit code for it.</returns>
    public int Broken(string message)
    {
        Document(new { error = "internal", message });
        error.MarkupLineInterpolated($"[red]maestro: internal error: {Printable.Of(message)}[/]");
        error.WriteLine("  Your repository is as it was. The run can be taken up with: dotnet maestro resume");
        return ExitCode.Internal;
    }
}
