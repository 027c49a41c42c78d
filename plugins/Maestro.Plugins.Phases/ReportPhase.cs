using Maestro.Plugins.Phases.Reports;
using Maestro.Plugins.Phases.Reports.Html;
using Maestro.Plugins.Phases.Reports.Markdown;
using Maestro.Plugins.Phases.Reports.Reading;

namespace Maestro.Plugins.Phases;

/// <summary>Writes down what happened, from the journal and the artifacts there are. A run that failed early is reported as well.</summary>
[Extension("report", Summary = "Writes the report as Markdown, as one HTML page and as JSON.")]
[Yields(typeof(RunReport))]
public sealed class ReportPhase(IRunHistory history) : IPhaseHandler
{
    /// <inheritdoc/>
    public Task<PhaseResult> RunAsync(IPhaseContext context, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var model = ModelReader.Read(RunFacts.Of(history, context));
        return Task.FromResult(PhaseResult.Done(new RunReport { Markdown = MarkdownReport.Of(model), Html = HtmlReport.Of(model), Json = ReportJson.Of(model) }));
    }
}
