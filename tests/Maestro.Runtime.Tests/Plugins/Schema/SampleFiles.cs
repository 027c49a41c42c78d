using System.Text.RegularExpressions;
using Maestro.Runtime.Configuration.Detection;
using Maestro.Runtime.Tests.Plugins;

namespace Maestro.Runtime.Tests.Plugins.Schema;

/// <summary>Every configuration that this repository shows to anyone.</summary>
internal static partial class SampleFiles
{
    private static readonly string[] Projects =
    [
        "samples/HelloPipeline/Maestro.Samples.Hello", "samples/CustomPhase/Acme.Phases", "samples/CustomStrategy/Acme.Strategies",
        "src/Maestro.Templates/content/maestro-plugin/MyTeam.Strategies",
    ];

    /// <summary>Their names and texts.</summary>
    internal static IEnumerable<(string Name, string Text)> All() => [.. Files(), .. Quoted(), .. Detected()];

    /// <summary>The bundled plugins and those of the samples, compiled into a folder.</summary>
    internal static EditorBench Bench(string folder)
    {
        foreach (var project in Projects)
        {
            var target = Directory.CreateDirectory(Path.Combine(folder, Path.GetFileName(project))).FullName;
            var sources = Directory.EnumerateFiles(Path.Combine(EditorBench.Root, project), "*.cs").Select(File.ReadAllText);
            PluginSource.Emit(Path.Combine(target, $"{Path.GetFileName(project)}.dll"), [PluginSource.Usings, .. sources], [PluginSource.Contract]);
        }
        return EditorBench.With(folder, [.. Projects.Select(p => Path.GetFileName(p)!)]);
    }

    private static IEnumerable<(string, string)> Files() => new[] { "", "samples", "src/Maestro.Templates" }
        .SelectMany(f => Directory.EnumerateFiles(Path.Combine(EditorBench.Root, f), "*maestro.yaml", f.Length == 0 ? SearchOption.TopDirectoryOnly : SearchOption.AllDirectories))
        .Select(f => Path.GetRelativePath(EditorBench.Root, f).Replace('\\', '/'))
        .Where(f => !f.Split('/').Any(part => part is "bin" or "obj"))
        .Select(f => (f, File.ReadAllText(Path.Combine(EditorBench.Root, f))));

    private static IEnumerable<(string, string)> Quoted() => Directory.EnumerateFiles(Path.Combine(EditorBench.Root, "docs"), "*.md").Append(Path.Combine(EditorBench.Root, "README.md"))
        .SelectMany(f => Block().Matches(File.ReadAllText(f)).Select((m, i) => ($"{Path.GetFileName(f)} {i + 1}", m.Groups[1].Value)));

    private static IEnumerable<(string, string)> Detected()
    {
        yield return ("nothing detected", DefaultConfiguration.Text([]));
        yield return ("detected", DefaultConfiguration.Text([new("dotnet", "X.sln", [new("build", "dotnet build"), new("test", "dotnet test", "trx"), new("format", "dotnet format --verify-no-changes", Fix: "dotnet format")])]));
    }

    [GeneratedRegex("^```yaml\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();
}
