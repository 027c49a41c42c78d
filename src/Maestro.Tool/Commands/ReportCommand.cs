using System.CommandLine;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Execution.Verdicts;
using Maestro.Tool.Output;

namespace Maestro.Tool.Commands;

/// <summary><c>report</c>: the report again.</summary>
internal static class ReportCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var command = new Command("report", """
            Prints a run's report as Markdown, HTML or JSON, with what people said of its decisions since, or what review found as SARIF.

            Examples:
              dotnet maestro report --format html > report.html
              dotnet maestro report --schema > report.schema.json
            """);
        var common = new CommonOptions().AddTo(command);
        var id = new RunId(command);
        var format = new Option<string>("--format") { Description = "md, html, json or sarif.", DefaultValueFactory = _ => "md" };
        format.AcceptOnlyFromAmong("md", "html", "json", "sarif");
        command.Add(format);
        var schema = new Option<bool>("--schema") { Description = "Print the JSON Schema of the report as JSON; no run is needed." };
        command.Add(schema);
        command.SetAction(async (parsed, ct) =>
        {
            if (parsed.GetValue(schema))
            {
                await Console.Out.WriteAsync(await SchemaAsync(ct));
                return ExitCode.Succeeded;
            }
            var terminal = Terminal.For(parsed.GetValue(common.Json));
            var found = await Archive.FindAsync(parsed.GetValue(common.Folder)!, id.Of(parsed), ct);
            if (!found.Ok)
                return terminal.Fail(found.Problems);
            var form = parsed.GetValue(common.Json) ? "json" : parsed.GetValue(format)!;
            var name = form switch
            {
                "html" => ReportFiles.Html,
                "json" => ReportFiles.Json,
                "sarif" => SarifFile.Name,
                _ => ReportFiles.Markdown,
            };
            var file = Path.Combine(found.Value.Directory.Report, name);
            if (!File.Exists(file))
                return terminal.Fail([Catalogue.FileUnreadable.At($"run {found.Value.Directory.Id} has no report yet: it is {found.Value.StateWord}",
                    fix: "See dotnet maestro status, or take the run up with dotnet maestro resume.")]);
            await Console.Out.WriteAsync(JudgedSince.Of(found.Value).LaidOn(await File.ReadAllTextAsync(file, ct), form));
            return ExitCode.Succeeded;
        });
        return command;
    }

    private static async Task<string> SchemaAsync(CancellationToken ct)
    {
        using var reader = new StreamReader(typeof(ReportCommand).Assembly.GetManifestResourceStream("report.schema.json")!);
        return await reader.ReadToEndAsync(ct);
    }
}
