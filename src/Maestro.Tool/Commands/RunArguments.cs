using System.CommandLine;
using Maestro.Runtime.Configuration.Yaml;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Execution.Lifecycle;
using Maestro.Tool.Output;

namespace Maestro.Tool.Commands;

/// <summary>What <c>run</c> and <c>plan</c> take.</summary>
internal sealed class RunArguments
{
    private readonly Argument<string?> text = new("request") { Description = "What you want, in your words.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> plan = new("--plan") { Description = "A plan written earlier: Markdown with requirements.", HelpName = "file" };
    private readonly Option<string?> answers = new("--answers") { Description = "Answers given beforehand: yaml, question id to answer.", HelpName = "file" };
    private readonly Option<string?> agent = new("--agent") { Description = "A command line that does the tasks, instead of the configured agents.", HelpName = "command" };

    private readonly VerboseOption verbose;

    /// <summary>Adds them to a command.</summary>
    public RunArguments(Command command)
    {
        command.Add(text);
        foreach (var option in new Option[] { plan, answers, Yes, agent })
            command.Add(option);
        Common.AddChoiceTo(command).AddTo(command);
        verbose = new(command);
    }

    /// <summary>Ask nothing.</summary>
    public Option<bool> Yes { get; } = new("--yes", "-y") { Description = "Ask nothing: take the recommended answers, marked as assumed." };

    /// <summary>Common options.</summary>
    public CommonOptions Common { get; } = new();

    /// <summary>The request, files read; what is wrong with it, or with the pipeline that is asked for.</summary>
    public Outcome<RunRequest> Request(ParseResult parsed)
    {
        if (Common.Chosen(parsed) is { Ok: false } unknown)
            return unknown.As<RunRequest>();
        var folder = parsed.GetValue(Common.Folder)!;
        var planPath = parsed.GetValue(plan);
        var request = new RunRequest { Text = parsed.GetValue(text) ?? "", PlanPath = planPath };
        if (planPath is not null)
        {
            var planText = Read(Path.Combine(folder, planPath));
            if (!planText.Ok)
                return planText.As<RunRequest>();
            request = request with { PlanText = planText.Value };
        }
        if (parsed.GetValue(answers) is not { } file)
            return request;
        var yaml = Read(Path.Combine(folder, file)) is { Ok: true } content ? YamlText.Read(content.Value, file) : Read(Path.Combine(folder, file)).As<YamlMap>();
        return yaml.Ok
            ? request with { Answers = yaml.Value.Entries.Where(e => e.Value is YamlScalar).ToDictionary(e => e.Key.Text, e => ((YamlScalar)e.Value).Text) }
            : yaml.As<RunRequest>();
    }

    /// <summary>The rest, for the engine.</summary>
    public RunOptions Options(ParseResult parsed, IRunView view) => On(Engine.Options(parsed.GetValue(Common.Folder)!, view, verbose.Of(parsed)), parsed);

    /// <summary>The rest, for looking only.</summary>
    public RunOptions Options(ParseResult parsed) => On(Engine.Options(parsed.GetValue(Common.Folder)!), parsed);

    private RunOptions On(RunOptions options, ParseResult parsed) => options with
    {
        Configuration = Common.Chosen(parsed).Value,
        AgentCommand = parsed.GetValue(agent),
    };

    private static Outcome<string> Read(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Catalogue.FileUnreadable.At(e.Message);
        }
    }
}
