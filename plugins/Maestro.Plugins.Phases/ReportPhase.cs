using Maestro.Plugins.Phases.Reports;

namespace Maestro.Plugins.Phases;

/// <summary>Writes down what happened, from the journal and the artifacts there are. A run that failed early is reported as well.</summary>
[Extension("report", Summary = "Writes the report as Markdown and as one HTML page.")]
[Yields(typeof(RunReport))]
public sealed class ReportPhase(IRunHistory history) : IPhaseHandler
{
    /// <inheritdoc/>
    public Task<PhaseResult> RunAsync(IPhaseContext context, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var facts = RunFacts.Of(history, context);
        var markdown = MarkdownReport.Of(facts);
        return Task.FromResult(PhaseResult.Done(new RunReport { Markdown = markdown, Html = HtmlReport.Of(facts.Title, markdown) }));
    }
}
