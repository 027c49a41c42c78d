using Maestro.Runtime.Evidence.Findings;
using Maestro.Runtime.Evidence.Formats;

namespace Maestro.Runtime.Evidence.Catalogues;

/// <summary>Reads the workflows of GitHub Actions, and of those that took their format over, for the versions they set up.</summary>
internal static class Workflows
{
    private static readonly (string Action, string Input, string Tool)[] Setups =
    [
        ("actions/setup-dotnet", "dotnet-version", "dotnet-sdk"), ("actions/setup-node", "node-version", "node"), ("actions/setup-python", "python-version", "python"),
        ("actions/setup-go", "go-version", "go"), ("actions/setup-java", "java-version", "java"), ("ruby/setup-ruby", "ruby-version", "ruby"), ("shivammathur/setup-php", "php-version", "php"),
    ];

    /// <summary>Reads all there are.</summary>
    public static void Read(SourceFiles files, Found found)
    {
        foreach (var path in files.Ending(".yml", ".yaml").Where(p => p.StartsWith('.') && p.Contains("/workflows/", StringComparison.Ordinal) && p.Count(c => c == '/') == 2))
            foreach (var (_, job) in files.Yaml(path)?["jobs"].Entries ?? [])
                foreach (var step in job["steps"].Items)
                    Step(step, path, found);
    }

    private static void Step(DataNode step, string path, Found found)
    {
        var action = step["uses"].Text?.Split('@')[0];
        foreach (var (name, input, tool) in Setups)
            if (action == name && step["with"][input] is { Exists: true } version)
                // One a line, where there are several; what a matrix gives is not known here.
                foreach (var one in (version.Text ?? "").Split('\n').Where(v => !v.Contains("${{", StringComparison.Ordinal)))
                    found.Version(tool, one, path, version.Line);
    }
}
