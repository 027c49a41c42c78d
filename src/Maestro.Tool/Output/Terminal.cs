using System.Text.Json;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Journal;
using Maestro.Tool.Output.GitHub;
using Spectre.Console;

namespace Maestro.Tool.Output;

/// <summary>What a command says: text for people, or one JSON document. Errors go to standard error.</summary>
internal sealed class Terminal
{
    // Made when it is first needed: most commands never write JSON.
    private static JsonSerializerOptions Indented => field ??= new(JournalJson.Options) { WriteIndented = true };

    private readonly Lazy<IAnsiConsole> output;
    private readonly Lazy<IAnsiConsole> error = new(() => Open(Console.Error));

    private Terminal(bool json) => (Json, output) = (json, json ? error : new(() => Open(Console.Out)));

    /// <summary>For people: colours and live views when it is a terminal.</summary>
    public IAnsiConsole Out => output.Value;

    /// <summary>Whether programs read it.</summary>
    public bool Json { get; }

    /// <summary>Whether a person can be shown something that moves, and asked.</summary>
    public bool Interactive => !Json && !InCi && !Console.IsOutputRedirected && !Console.IsInputRedirected && Out.Profile.Out.IsTerminal;

    // Some give their jobs a pseudo-terminal, and none has anybody at it.
    private static bool InCi => Environment.GetEnvironmentVariable("CI") is { Length: > 0 } ci && ci is not ("0" or "false");

    /// <summary>The process's own streams.</summary>
    public static Terminal For(bool json) => new(json);

    /// <summary>A line of text for people, control sequences taken out.</summary>
    public void Line(string text = "") => (Json ? Console.Error : Console.Out).WriteLine(Printable.Of(text));

    /// <summary>A line that is only for people; with <c>--json</c> it goes to standard error.</summary>
    public void Note(string text) => Line(text);

    /// <summary>The document; nothing when people read.</summary>
    public void Document<T>(T value)
    {
        if (Json)
            Console.Out.WriteLine(JsonSerializer.Serialize(value, Indented));
    }

    /// <summary>Tells every problem with its fix.</summary>
    /// <returns>The exit code for it.</returns>
    public int Fail(IEnumerable<Diagnostic> problems)
    {
        var all = problems.ToList();
        Document(new { error = "configuration", problems = all });
        GitHubStep.Annotate(all);
        foreach (var problem in all)
        {
            Red(problem.ToString());
            Console.Error.WriteLine($"  fix: {Printable.Of(problem.Fix)}");
        }
        return ExitCode.Usage;
    }

    /// <summary>Tells that something is broken that must not be.</summary>
    /// <returns>The exit code for it.</returns>
    public int Broken(string message)
    {
        Document(new { error = "internal", message });
        Red($"maestro: internal error: {message}");
        Console.Error.WriteLine("  Your repository is as it was. The run can be taken up with: dotnet maestro resume");
        return ExitCode.Internal;
    }

    /// <summary>Tells what the machine refused, with its fix.</summary>
    /// <returns>The exit code for it.</returns>
    public int Broken(Diagnostic problem)
    {
        Document(new { error = "machine", problems = new[] { problem } });
        Red(problem.ToString());
        Console.Error.WriteLine($"  fix: {Printable.Of(problem.Fix)}");
        Console.Error.WriteLine("  Your repository is as it was. A run that was interrupted is taken up with: dotnet maestro resume");
        return ExitCode.Failed;
    }

    // Folded by nobody: what reads a pipe, and what looks for file:line:column, wants whole lines.
    private void Red(string text)
    {
        if (Console.IsErrorRedirected)
            Console.Error.WriteLine(Printable.Of(text));
        else
            error.Value.MarkupLineInterpolated($"[red]{Printable.Of(text)}[/]");
    }

    private static IAnsiConsole Open(TextWriter writer)
    {
        var output = new AnsiConsoleOutput(writer);
        // In CI the library would colour a file, for a page that shows it in colours; other readers get it raw.
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = output, Ansi = output.IsTerminal && !InCi ? AnsiSupport.Detect : AnsiSupport.No, Enrichment = new() { UseDefaultEnrichers = false } });
        if (!console.Profile.Out.IsTerminal)
            console.Profile.Width = int.MaxValue / 4;
        return console;
    }
}
