using System.CommandLine;

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

    /// <summary>Adds <see cref="Json"/> and <see cref="Folder"/>.</summary>
    public CommonOptions AddTo(Command command)
    {
        command.Add(Json);
        command.Add(Folder);
        return this;
    }
}
