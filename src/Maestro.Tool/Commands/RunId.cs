using System.CommandLine;
using System.CommandLine.Completions;
using Maestro.Tool.Commands.Completion;

namespace Maestro.Tool.Commands;

/// <summary>The argument that names a run.</summary>
internal sealed class RunId
{
    private readonly Argument<string?> argument = new("run")
    {
        Description = "The run's id or its beginning; the latest when left out.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>Adds it to a command.</summary>
    public RunId(Command command)
    {
        argument.CompletionSources.Add(_ => RunIds.Of(Directory.GetCurrentDirectory()).Select(id => new CompletionItem(id)));
        command.Add(argument);
    }

    /// <summary>Its value.</summary>
    public string? Of(ParseResult parsed) => parsed.GetValue(argument);
}
