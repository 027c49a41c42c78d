using Maestro.Runtime.Configuration;
using Maestro.Runtime.Execution.Lifecycle;
using Maestro.Tool.Output;

namespace Maestro.Tool.Commands;

/// <summary><c>check --schema</c>: the JSON Schema by which editors complete and explain <c>maestro.yaml</c>.</summary>
internal static class CheckSchema
{
    /// <summary>The comment by which editors find a file's schema.</summary>
    private const string Modeline = "# yaml-language-server: $schema=";

    /// <summary>Writes it.</summary>
    /// <param name="file">Where to; null for standard output.</param>
    /// <param name="folder">The folder the user stands in; outside of a repository it counts as one.</param>
    /// <param name="configuration">The file to write it for, or null for the usual one.</param>
    /// <param name="json">Whether a program reads what is said of a file that was written.</param>
    /// <param name="ct">Ends it.</param>
    /// <returns>The exit code: a schema came out, whatever it had to do without.</returns>
    public static async Task<int> WriteAsync(string? file, string folder, string? configuration, bool json, CancellationToken ct)
    {
        var root = Archive.Root(folder) is { Ok: true } found ? found.Value : Path.GetFullPath(folder);
        var schema = await Preflight.SchemaAsync(root, Engine.Options(folder) with { Configuration = configuration }, ct);
        // Where the schema is the answer, everything else is told beside it.
        var terminal = Terminal.For(json || file is null);
        foreach (var problem in schema.Missing)
            terminal.Note($"note: not in the schema: {problem}");
        if (file is null)
        {
            Console.Out.Write(schema.Text);
            return ExitCode.Succeeded;
        }
        var path = Path.GetFullPath(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, schema.Text, ct);
        terminal.Document(new { file = path, plugins = schema.Plugins.Select(p => p.Location.Name), missing = schema.Missing });
        terminal.Note($"Wrote {file}: {schema.Plugins.Count} plugins, {schema.Plugins.Sum(p => p.Extensions.Count)} extensions.");
        Advise(terminal, path, configuration is null ? Path.Combine(root, ConfigurationFile.Name) : Path.GetFullPath(configuration));
        return ExitCode.Succeeded;
    }

    // An editor takes the path from the folder of the file that names it.
    private static void Advise(Terminal terminal, string schema, string yaml)
    {
        if (File.Exists(yaml) && !File.ReadAllText(yaml).Contains(Modeline, StringComparison.Ordinal))
            terminal.Note($"Have {Path.GetFileName(yaml)} begin with: {Modeline}{Path.GetRelativePath(Path.GetDirectoryName(yaml)!, schema).Replace('\\', '/')}");
    }
}
