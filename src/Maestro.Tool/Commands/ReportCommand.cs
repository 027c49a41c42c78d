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
            Prints a run's report as Markdown, HTML or JSON, or what review found as SARIF.

            Example: dotnet maestro report --format html > report.html
            """);
        var common = new CommonOptions().AddTo(command);
        var id = new RunId(command);
        var format = new Option<string>("--format") { Description = "md, html, json or sarif.", DefaultValueFactory = _ => "md" };
        format.AcceptOnlyFromAmong("md", "html", "json", "sarif");
        command.Add(format);
        command.SetAction(async (parsed, ct) =>
        {
            var terminal = Terminal.For(parsed.GetValue(common.Json));
            var found = await Archive.FindAsync(parsed.GetValue(common.Folder)!, id.Of(parsed), ct);
            if (!found.Ok)
                return terminal.Fail(found.Problems);
            var name = parsed.GetValue(common.Json) ? ReportFiles.Json : parsed.GetValue(format) switch
            {
                "html" => ReportFiles.Html,
                "json" => ReportFiles.Json,
                "sarif" => ReviewFile.Name,
                _ => ReportFiles.Markdown,
            };
            var file = Path.Combine(found.Value.Directory.Report, name);
            if (!File.Exists(file))
                return terminal.Fail([Catalogue.FileUnreadable.At($"run {found.Value.Directory.Id} has no report yet: it is {found.Value.StateWord}",
                    fix: "See dotnet maestro status, or take the run up with dotnet maestro resume.")]);
            await Console.Out.WriteAsync(await File.ReadAllTextAsync(file, ct));
            return ExitCode.Succeeded;
        });
        return command;
    }
}
