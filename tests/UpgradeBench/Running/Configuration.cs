using UpgradeBench.Feeds;
using UpgradeBench.Shapes;

namespace UpgradeBench.Running;

/// <summary>The settings in a shape's repository.</summary>
internal static class Configuration
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

    /// <summary>The pipeline, with the policy of a shape.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="beside">The folder beside the repository, where the feed is.</param>
    public static string Pipeline(Shape shape, string beside) => $$"""
        version: 1
        {{(shape.Extends is { } file ? $"extends: {file}" : Own(shape))}}
        gates:
          build: { run: {{Commands.Build}}, timeout_seconds: 600 }
        {{string.Join('\n', Gates(shape))}}
        sandbox: { writable: ['{{beside}}'] }

        """;

    private static string Own(Shape shape) => $$"""
        plugins: [Maestro.Plugins.DotNet, Maestro.Plugins.Phases, Maestro.Plugins.Decisions, Maestro.Plugins.Recovery, Maestro.Plugins.Gates]
        agents: { default: packages, packages: { use: package-upgrade } }
        decisions:
          package-version: { use: upgrade-policy, with: { {{shape.Policy}} } }
          task-ordering: package-graph
        pipeline:
          - phase: planning
            use: outdated-packages
            with: { groups: [{{string.Join(", ", shape.Groups.Select(group => $"'{group}'"))}}] }
          - phase: task-generation
            use: upgrade-tasks
          - phase: implementation
            use: parallel-tasks
            with: { max_parallel: 1 }
            recover: [{ use: retry, with: { transient_only: true } }, code-fixes, step-down, split-group]
            max_iterations: 20
          - phase: validation
            use: gates
            recover: [retry, fix, isolate, rollback]
          - phase: summary
            use: upgrade-summary
          - phase: reporting
            use: report
        recovery: { per_failure: 40, per_run: 1000 }
        """;

    private static IEnumerable<string> Gates(Shape shape)
    {
        if (shape.HasTests)
            yield return $"  test: {{ run: {Commands.Test}, results: trx, timeout_seconds: 600 }}";
        foreach (var (name, command) in shape.AlsoHolds)
            yield return $"  {name}: {{ use: command, run: '{command}', timeout_seconds: 600 }}";
    }
}
