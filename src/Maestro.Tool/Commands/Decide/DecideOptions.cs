using System.CommandLine;
using Maestro.Runtime.Decisions.Graphs;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Tool.Commands.Decide;

/// <summary>The question of <c>decide</c>, as the command line puts it.</summary>
internal sealed class DecideOptions
{
    private readonly Argument<string?> kind = new("kind") { Description = "What sort of decision: tech-stack, architecture, approach, task-ordering, or a kind of your own.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> question = new("--question", "-q") { Description = "The question, in a sentence.", HelpName = "text" };
    private readonly Option<string[]> options = new("--option") { Description = "Something that could be chosen; may be repeated. Without any, the strategy finds them.", HelpName = "id[=title]" };
    private readonly Option<string[]> facts = new("--fact") { Description = "Something it is decided from; may be repeated.", HelpName = "name=value" };
    private readonly Option<string[]> excluded = new("--exclude") { Description = "An option that was tried and failed; may be repeated.", HelpName = "id" };
    private readonly Option<string?> plan = new("--plan") { Description = "A plan whose words count: what it states outright wins.", HelpName = "file" };

    private readonly Option<string?> stg = new("--stg") { Description = "For task-ordering: order the task graph of this file, in the format of the Standard Task Graph Set.", HelpName = "file" };
    private readonly Option<string?> psplib = new("--psplib") { Description = "For task-ordering: order the project of this file, in the format of PSPLIB (.sm).", HelpName = "file" };
    private readonly Option<int> workers = new("--workers") { Description = "For task-ordering: how many tasks run at once; as many as are ready when left out.", HelpName = "number" };

    /// <summary>Adds them to a command.</summary>
    public DecideOptions AddTo(Command command)
    {
        command.Add(kind);
        foreach (var option in new Option[] { question, options, facts, excluded, plan, stg, psplib, workers, Use })
            command.Add(option);
        return this;
    }

    /// <summary>Another strategy.</summary>
    public Option<string?> Use { get; } = new("--use") { Description = "Ask this strategy instead of the one that maestro.yaml names.", HelpName = "strategy" };

    /// <summary>The kind; null where none is named.</summary>
    public string? Kind(ParseResult parsed) => parsed.GetValue(kind);

    /// <summary>The question.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="folder">What the plan's path is relative to.</param>
    public Outcome<DecisionRequest> Request(ParseResult parsed, string folder)
    {
        if (parsed.GetValue(stg) is { } graph)
            return Ordering(parsed, TaskGraphFile.ReadStg(Path.Combine(folder, graph)));
        if (parsed.GetValue(psplib) is { } project)
            return Ordering(parsed, TaskGraphFile.ReadPsplib(Path.Combine(folder, project)));
        if (Kind(parsed) is not { } asked || parsed.GetValue(question) is not { Length: > 0 } text)
            return Catalogue.BadArguments.At("a kind and a question are wanted", fix: "Such as: dotnet maestro decide tech-stack --question \"Which ORM?\"");
        var named = new Dictionary<string, string>();
        foreach (var fact in parsed.GetValue(facts) ?? [])
        {
            if (fact.IndexOf('=', StringComparison.Ordinal) is not (> 0 and var at))
                return Catalogue.BadArguments.At($"--fact '{fact}' is not name=value", fix: "Such as: --fact requirement=\"Export invoices as PDF\"");
            named[fact[..at]] = fact[(at + 1)..];
        }

        if (parsed.GetValue(plan) is { } file)
        {
            try
            {
                named["plan"] = File.ReadAllText(Path.Combine(folder, file));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return Catalogue.FileUnreadable.At(e.Message);
            }
        }

        return new DecisionRequest
        {
            Kind = asked,
            Key = "by-hand",
            Question = text,
            Options = [.. (parsed.GetValue(options) ?? []).Select(Option)],
            Facts = named,
            Excluded = parsed.GetValue(excluded) ?? [],
        };
    }

    private Outcome<DecisionRequest> Ordering(ParseResult parsed, Outcome<TaskGraphFile> read)
    {
        if (!read.Ok)
            return read.As<DecisionRequest>();
        if (Kind(parsed) is not (null or DecisionKinds.TaskOrdering))
            return Catalogue.BadArguments.At($"a task graph is a matter of task-ordering, and not of {Kind(parsed)}", fix: "Such as: dotnet maestro decide task-ordering --stg rand0000.stg --workers 4");
        if (parsed.GetValue(workers) < 0)
            return Catalogue.BadArguments.At("--workers must be 0 or more", fix: "Leave it out for as many as are ready.");
        return new DecisionRequest
        {
            Kind = DecisionKinds.TaskOrdering,
            Key = "by-hand",
            Question = parsed.GetValue(question) ?? "In which order should the tasks be started?",
            Options = [.. read.Value.Tasks.Select(task => new DecisionOption { Id = task.Id, Title = task.Title })],
            Tasks = read.Value.Tasks,
            Workers = parsed.GetValue(workers),
            Capacities = read.Value.Capacities,
        };
    }

    private static DecisionOption Option(string text) => text.IndexOf('=', StringComparison.Ordinal) is > 0 and var at
        ? new() { Id = text[..at], Title = text[(at + 1)..] }
        : new() { Id = text, Title = text };
}
