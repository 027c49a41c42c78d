using System.CommandLine;
using Maestro.Runtime.Configuration.Yaml;
using Maestro.Runtime.Diagnostics;
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
            Checks maestro.yaml, the plugins it names and the programs its gates run. Changes nothing in the repository, loads no plugin code;
            a plugin that is a project is built outside of it, when it has changed. With --schema it checks nothing, and writes by what an editor
            completes, explains and checks maestro.yaml.

            Examples:
              dotnet maestro check
              dotnet maestro check --explain
              dotnet maestro check --schema .maestro/schema.json
            """);
        var common = new CommonOptions().AddTo(command);
        var explain = new Option<bool>("--explain") { Description = "Print every resolved value with the file and line it came from." };
        var msbuild = new Option<bool>("--msbuild") { Description = "Tell what is wrong in MSBuild's form, file(line,column), with full paths." };
        var stamp = new Option<string?>("--stamp") { Description = "When all is well, write what was read to this file, each with its SHA-256.", HelpName = "file" };
        var schema = new Option<string?>("--schema")
        {
            Description = "Check nothing; write the JSON Schema of maestro.yaml with the options of the plugins in use, to this file or standard output.",
            HelpName = "file",
            Arity = ArgumentArity.ZeroOrOne,
        };
        foreach (var option in new Option[] { explain, msbuild, stamp, schema })
            command.Add(option);
        common.AddChoiceTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            var chosen = common.Chosen(parsed);
            if (parsed.GetResult(schema) is not null && chosen.Ok)
                return await CheckSchema.WriteAsync(parsed.GetValue(schema), parsed.GetValue(common.Folder)!, chosen.Value, parsed.GetValue(common.Json), ct);
            var terminal = Terminal.For(parsed.GetValue(common.Json));
            var folder = parsed.GetValue(common.Folder)!;
            var root = Archive.Root(folder);
            var preflight = !chosen.Ok ? chosen.As<Preflight>() : root.Ok
                ? await Preflight.CheckAsync(root.Value, Engine.Options(folder) with { Configuration = chosen.Value }, ct)
                : root.As<Preflight>();
            if (!preflight.Ok)
                return parsed.GetValue(msbuild) ? MsBuildLines.Fail(preflight.Problems, root.Value ?? folder) : terminal.Fail(preflight.Problems);
            if (parsed.GetValue(stamp) is { } file)
                CheckStamp.Write(file, preflight.Value, root.Value!);
            if (parsed.GetValue(msbuild))
                MsBuildLines.Warn(preflight.Value.Notes, root.Value!);
            Tell(terminal, preflight.Value, parsed.GetValue(explain));
            return ExitCode.Succeeded;
        });
        return command;
    }

    private static void Tell(Terminal terminal, Preflight preflight, bool explain)
    {
        var (pipeline, catalogue) = preflight;
        IReadOnlyList<Diagnostic> warnings = [.. preflight.ReadyToRun(), .. preflight.Notes];
        if (terminal.Json)
            terminal.Document(new { source = pipeline.Source, phases = pipeline.Phases.Select(p => new { p.Name, p.Use }), gates = pipeline.Gates.Select(g => g.Name), warnings, values = Explain(pipeline.Resolved) });
        foreach (var (path, value, spot) in explain ? Explain(pipeline.Resolved) : [])
            terminal.Line($"{path} = {value}    # {spot}");
        foreach (var line in explain ? RoleLines.Of(pipeline.Agents) : [])
            terminal.Line(line);
        foreach (var warning in warnings)
            terminal.Note($"{warning.Warning}. {warning.Fix}");
        terminal.Note($"{pipeline.Source}: {pipeline.Phases.Count} phases, {pipeline.Gates.Count} gates, {catalogue.Plugins.Count} plugins: all well.");
    }

    private static IEnumerable<(string Path, string Value, string Spot)> Explain(YamlNode node, string path = "") => node switch
    {
        YamlMap map => map.Entries.SelectMany(e => Explain(e.Value, path.Length == 0 ? e.Key.Text : $"{path}.{e.Key.Text}")),
        YamlList list => list.Items.SelectMany((item, i) => Explain(item, $"{path}[{i}]")),
        YamlScalar scalar => [(path, scalar.Text, scalar.Spot.ToString())],
        _ => [],
    };
}
