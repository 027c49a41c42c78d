using System.Text.RegularExpressions;
using EndToEnd.Harness;
using UpgradeBench.Feeds;
using UpgradeBench.Shapes;

namespace UpgradeBench.Running;

/// <summary>The settings in a shape's repository.</summary>
internal static partial class Configuration
{
    /// <summary>Where packages come from: the feed alone, and what the machine has already; nothing of the feed is kept for others.</summary>
    /// <param name="source">The feed.</param>
    /// <param name="packages">Where packages are restored to.</param>
    /// <param name="insecure">Whether it is served without TLS.</param>
    public static string NuGet(string source, string packages, bool insecure) => $"""
        <configuration>
          <config>
            <add key="globalPackagesFolder" value="{packages}" />
          </config>
          <packageSources>
            <clear />
            <add key="acme" value="{source}"{(insecure ? " allowInsecureConnections=\"true\" protocolVersion=\"3\"" : "")} />
          </packageSources>
          <fallbackPackageFolders>
            <clear />
            <add key="machine" value="{MachinePackages.Folder}" />
          </fallbackPackageFolders>
        </configuration>

        """;

    /// <summary>The pipeline that is shipped, with the policy and the groups of a shape, or a sample's; with the bench's gates.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="beside">The folder beside the repository, where the feed is.</param>
    public static string Pipeline(Shape shape, string beside) => $$"""
        {{(shape.Extends is { } file ? $"version: 1\nextends: {file}" : Shipped(shape))}}
        gates:
          build: { run: {{Commands.Build}}, timeout_seconds: 600 }
        {{string.Join('\n', Gates(shape))}}
        sandbox: { writable: ['{{beside}}'] }

        """;

    private static string Shipped(Shape shape)
    {
        var text = File.ReadAllText(Path.Combine(Scratch.Metadata("RootDirectory"), "plugins", "Maestro.Plugins.DotNet", "pipelines", "upgrade.maestro.yaml"));
        var changed = Groups().Replace(text, $"groups: [{string.Join(", ", shape.Groups.Select(group => $"'{group}'"))}]").Replace("{ level: major }", $"{{ {shape.Policy} }}", StringComparison.Ordinal);
        return changed != text ? changed : throw new InvalidOperationException("the pipeline that is shipped has neither groups nor a level");
    }

    private static IEnumerable<string> Gates(Shape shape)
    {
        if (shape.HasTests)
            yield return $"  test: {{ run: {Commands.Test}, results: trx, timeout_seconds: 600 }}";
        foreach (var (name, command) in shape.AlsoHolds)
            yield return $"  {name}: {{ use: command, run: '{command}', timeout_seconds: 600 }}";
    }

    [GeneratedRegex(@"groups: \[[^\]]*\]")]
    private static partial Regex Groups();
}
