using System.CommandLine;
using System.Security.Cryptography;
using Maestro.Runtime.Execution.Lifecycle;
using Maestro.Runtime.Plugins;
using Maestro.Tool.Output;

namespace Maestro.Tool.Commands;

/// <summary><c>plugins list</c>: the plugins of <c>maestro.yaml</c> with the extensions in them.</summary>
internal static class PluginsListCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var command = new Command("list", "Lists the plugins of maestro.yaml with the extensions in them.\n\nExample: dotnet maestro plugins list --json");
        var common = new CommonOptions().AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            var terminal = Terminal.For(parsed.GetValue(common.Json));
            var preflight = Archive.Root(parsed.GetValue(common.Folder)!) is { Ok: true } root
                ? await Preflight.CheckAsync(root.Value, Engine.Options(root.Value), ct)
                : Archive.Root(parsed.GetValue(common.Folder)!).As<Preflight>();
            if (!preflight.Ok)
                return terminal.Fail(preflight.Problems);
            terminal.Document(preflight.Value.Catalogue.Plugins.Select(p => new
            {
                name = p.Location.Name,
                p.Version,
                p.Contract,
                sha256 = Hash(p),
                p.Location.Dll,
                extensions = p.Extensions.Select(e => new { e.Kind, e.Id, e.Summary }),
            }));
            foreach (var plugin in terminal.Json ? [] : preflight.Value.Catalogue.Plugins)
            {
                terminal.Line($"{plugin.Location.Name} {plugin.Version}  contract {plugin.Contract ?? "unknown"}  sha256 {Hash(plugin)[..16]}");
                foreach (var extension in plugin.Extensions.OrderBy(e => e.Kind).ThenBy(e => e.Id, StringComparer.Ordinal))
                    terminal.Line($"  {extension.Kind.Word(),-17}  {extension.Id,-16} {extension.Summary}");
            }
            return ExitCode.Succeeded;
        });
        return command;
    }

    private static string Hash(PluginManifest plugin)
    {
        using var stream = File.OpenRead(plugin.Location.Dll);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
