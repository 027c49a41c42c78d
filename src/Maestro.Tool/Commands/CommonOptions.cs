using System.CommandLine;
using System.CommandLine.Completions;
using Maestro.Runtime.Configuration;
using Maestro.Runtime.Diagnostics;
using Maestro.Tool.Commands.Completion;

namespace Maestro.Tool.Commands;

/// <summary>Options that many commands take.</summary>
internal sealed class CommonOptions
{
    /// <summary>Machine-readable output.</summary>
    public Option<bool> Json { get; } = new("--json") { Description = "Print one JSON document instead of text." };

    /// <summary>Another folder.</summary>
    public Option<string> Folder { get; } = new("--repository", "-C")
    {
        Description = "Work as if started in this folder.",
        DefaultValueFactory = _ => Directory.GetCurrentDirectory(),
        HelpName = "folder",
    };

    /// <summary>Another configuration.</summary>
    public Option<string?> Configuration { get; } = new("--config") { Description = "Use this file instead of maestro.yaml.", HelpName = "file" };

    /// <summary>Another pipeline, by its name.</summary>
    public Option<string?> Pipeline { get; } = new("--pipeline")
    {
        Description = "Use the pipeline of this name: NAME.maestro.yaml of the repository, else the one that a plugin of the tool brings.",
        HelpName = "name",
        CompletionSources = { _ => PipelineNames.Of(Directory.GetCurrentDirectory()).Select(name => new CompletionItem(name)) },
    };

    /// <summary>The configuration that was asked for, by either option.</summary>
    /// <returns>The file; null for the repository's own.</returns>
    public Outcome<string?> Chosen(ParseResult parsed)
    {
        var file = parsed.GetValue(Configuration);
        if (parsed.GetValue(Pipeline) is not { } name)
            return file;
        if (file is not null)
            return Catalogue.BadArguments.At("--config and --pipeline both say which pipeline is meant", fix: "Give one of them.");
        var root = Archive.Root(parsed.GetValue(Folder)!);
        var found = root.Ok ? new NamedPipelines(root.Value, Engine.BundledPlugins).Find(name) : root;
        return found.Ok ? found.Value : found.As<string?>();
    }

    /// <summary>Adds <see cref="Configuration"/> and <see cref="Pipeline"/>.</summary>
    public CommonOptions AddChoiceTo(Command command)
    {
        command.Add(Configuration);
        command.Add(Pipeline);
        return this;
    }

    /// <summary>Adds <see cref="Json"/> and <see cref="Folder"/>.</summary>
    public CommonOptions AddTo(Command command)
    {
        command.Add(Json);
        command.Add(Folder);
        return this;
    }
}
