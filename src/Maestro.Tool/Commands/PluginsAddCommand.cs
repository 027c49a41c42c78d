using System.CommandLine;
using Maestro.Runtime.Configuration;
using Maestro.Runtime.Diagnostics;
using Maestro.Tool.Output;

namespace Maestro.Tool.Commands;

/// <summary><c>plugins add</c>: names a plugin in <c>maestro.yaml</c>.</summary>
internal static class PluginsAddCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var command = new Command("add", """
            Adds a plugin to plugins: in maestro.yaml, leaving everything else in the file as it is.

            Examples:
              dotnet maestro plugins add tools/MyTeam.Strategies
              dotnet maestro plugins add Acme.Maestro.Retry --version 1.4.0
            """);
        var common = new CommonOptions().AddTo(command);
        var name = new Argument<string>("plugin") { Description = "A folder in this repository, or with --version the id of a package." };
        var version = new Option<string?>("--version") { Description = "The exact version of the package." };
        command.Add(name);
        command.Add(version);
        command.SetAction(parsed => Add(
            Terminal.For(parsed.GetValue(common.Json)), parsed.GetValue(common.Folder)!, parsed.GetValue(name)!, parsed.GetValue(version)));
        return command;
    }

    private static int Add(Terminal terminal, string folder, string plugin, string? version)
    {
        var root = Archive.Root(folder);
        if (!root.Ok)
            return terminal.Fail(root.Problems);
        var file = Path.Combine(root.Value, ConfigurationFile.Name);
        if (!File.Exists(file))
            return terminal.Fail([Catalogue.FileUnreadable.At($"there is no {ConfigurationFile.Name}", fix: "Run: dotnet maestro init.")]);
        var before = File.ReadAllText(file);
        var entry = version is null ? $"- path: {plugin}" : $"- {{ id: {plugin}, version: {version} }}";
        if (PluginsSection.Append(before, entry) is not { } after)
            return terminal.Fail([Catalogue.MissingKey.At("plugins: is not a block list with one entry a line", SourceSpot.Of(ConfigurationFile.Name), $"Add by hand: {entry}")]);
        // What would not be read again is not written.
        var parsed = ConfigurationFile.Parse(after, ConfigurationFile.Name, root.Value, file);
        if (!parsed.Ok)
            return terminal.Fail(parsed.Problems);
        File.WriteAllText(file, after);
        terminal.Document(new { added = plugin, version });
        terminal.Note($"Added to {ConfigurationFile.Name}: {entry}");
        if (version is not null)
            terminal.Note("Now run: dotnet maestro plugins restore");
        return ExitCode.Succeeded;
    }
}
