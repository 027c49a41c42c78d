using System.CommandLine;
using Maestro.Runtime.Configuration.Yaml;
using Maestro.Runtime.Execution.Lifecycle;
using Maestro.Tool.Output;

namespace Maestro.Tool.Commands;

/// <summary><c>check</c>: configuration, plugins and gates, before anything runs.</summary>
internal static class CheckCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var command = new Command("check", """
            Checks maestro.yaml, the plugins it names and the programs its gates run. Writes nothing, loads no plugin code.

            Examples:
              dotnet maestro check
              dotnet maestro check --explain
            """);
        var common = new CommonOptions().AddTo(command);
        var explain = new Option<bool>("--explain") { Description = "Print every resolved value with the file and line it came from." };
        command.Add(explain);
        command.Add(common.Configuration);
        command.SetAction(parsed =>
        {
            var terminal = Terminal.For(parsed.GetValue(common.Json));
            var folder = parsed.GetValue(common.Folder)!;
            var root = Archive.Root(folder);
            if (!root.Ok)
                return terminal.Fail(root.Problems);
            var checkedOut = Preflight.Check(root.Value, Engine.Options(folder) with { Configuration = parsed.GetValue(common.Configuration) });
            if (!checkedOut.Ok)
                return terminal.Fail(checkedOut.Problems);
            var (pipeline, catalogue) = checkedOut.Value;
            var warnings = checkedOut.Value.ReadyToRun();
            if (terminal.Json)
                terminal.Document(new { source = pipeline.Source, phases = pipeline.Phases.Select(p => new { p.Name, p.Use }), gates = pipeline.Gates.Select(g => g.Name), warnings, values = Explain(pipeline.Resolved) });
            foreach (var (path, value, spot) in parsed.GetValue(explain) ? Explain(pipeline.Resolved) : [])
                terminal.Line($"{path} = {value}    # {spot}");
            foreach (var warning in warnings)
                terminal.Note($"note: {warning.Message}. {warning.Fix}");
            terminal.Note($"{pipeline.Source}: {pipeline.Phases.Count} phases, {pipeline.Gates.Count} gates, {catalogue.Plugins.Count} plugins: all well.");
            return ExitCode.Succeeded;
        });
        return command;
    }

    private static IEnumerable<(string Path, string Value, string Spot)> Explain(YamlNode node, string path = "") => node switch
    {
        YamlMap map => map.Entries.SelectMany(e => Explain(e.Value, path.Length == 0 ? e.Key.Text : $"{path}.{e.Key.Text}")),
        YamlList list => list.Items.SelectMany((item, i) => Explain(item, $"{path}[{i}]")),
        YamlScalar scalar => [(path, scalar.Text, scalar.Spot.ToString())],
        _ => [],
    };
}
