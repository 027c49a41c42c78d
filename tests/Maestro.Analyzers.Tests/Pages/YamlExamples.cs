namespace Maestro.Analyzers.Tests.Pages;

/// <summary>Examples for the rules about maestro.yaml: each is a file beside one and the same plugin.</summary>
internal static class YamlExamples
{
    private const string Plugin = """
        [Extension("shortest-first")]
        public sealed class ShortestFirstStrategy(ShortestFirstOptions options) : IDecisionStrategy
        {
            public Task<Decision?> DecideAsync(DecisionRequest request, CancellationToken cancellationToken) =>
                Task.FromResult(options.UrgentFirst ? Choices.First(request) : null);
        }

        public sealed class ShortestFirstOptions
        {
            public bool UrgentFirst { get; set; }
        }
        """;

    internal static readonly IReadOnlyList<Example> All =
    [
        new("MAE013",
            """
            Write an id that there is. A file is looked at when its `plugins:` names this project by its path and otherwise only plugins that travel with the
            tool; another plugin may have any id. An id nobody knows is reported where an extension of this project has one like it, or is named nowhere in the
            file, as after a renaming. All else, also what a run takes from a newer tool, `dotnet maestro check` tells.
            """,
            """
            plugins:
              - Maestro.Plugins.Decisions
              - path: tools/Acme.Ordering

            decisions:
              task-ordering: shortest-frist
            """,
            """
            plugins:
              - Maestro.Plugins.Decisions
              - path: tools/Acme.Ordering

            decisions:
              task-ordering: shortest-first
            """) { Plugin = Plugin },
        new("MAE014",
            """
            Write a key that the options class has: `urgent_first` for `UrgentFirst`. A file is looked at when its `plugins:` names this project by its path.
            """,
            """
            plugins:
              - Maestro.Plugins.Decisions
              - path: tools/Acme.Ordering

            decisions:
              task-ordering:
                use: shortest-first
                with: { urgent: true }
            """,
            """
            plugins:
              - Maestro.Plugins.Decisions
              - path: tools/Acme.Ordering

            decisions:
              task-ordering:
                use: shortest-first
                with: { urgent_first: true }
            """) { Plugin = Plugin },
    ];
}
