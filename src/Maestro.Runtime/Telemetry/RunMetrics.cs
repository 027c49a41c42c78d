using System.Diagnostics.Metrics;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs;
using Maestro.Runtime.Runs.Records;

namespace Maestro.Runtime.Telemetry;

/// <summary>Counts and measures a run by its records. What nobody told is not counted, which is not the same as zero.</summary>
internal sealed class RunMetrics
{
    // As the conventions advise for model calls, and on from there: an attempt takes minutes, not seconds.
    private static readonly double[] Seconds = [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92, 163.84, 327.68, 655.36, 1310.72, 2621.44];

    private readonly RecordResults results;
    private readonly Dictionary<string, DateTimeOffset> attempts = [];
    private readonly Histogram<double> operations;
    private readonly Histogram<double> gateDurations;
    private readonly Counter<long> tokens;
    private readonly Counter<long> calls;
    private readonly Counter<long> runs;
    private readonly Counter<long> tasks;
    private readonly Counter<long> verdicts;
    private readonly Counter<long> decisions;
    private readonly Counter<long> recoveries;
    private readonly Counter<long> failures;

    /// <param name="meter">Makes the instruments.</param>
    /// <param name="results">Reads results.</param>
    /// <param name="limits">How much of each limit is used, right now.</param>
    public RunMetrics(Meter meter, RecordResults results, Func<IReadOnlyList<LimitUse>> limits)
    {
        this.results = results;
        operations = meter.CreateHistogram(MetricNames.OperationDuration, "s", "How long an agent's attempt took.", tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = Seconds });
        gateDurations = meter.CreateHistogram(MetricNames.GateDuration, "s", "How long a gate took.", tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = Seconds });
        tokens = meter.CreateCounter<long>(MetricNames.Tokens, "{token}", "Tokens that agents told of, input and output together.");
        calls = meter.CreateCounter<long>(MetricNames.ApiCalls, "{call}", "Calls of a model that agents told of.");
        runs = meter.CreateCounter<long>(MetricNames.Runs, "{run}", "Runs by how they ended.");
        tasks = meter.CreateCounter<long>(MetricNames.Tasks, "{task}", "Tasks by how they ended.");
        verdicts = meter.CreateCounter<long>(MetricNames.GateVerdicts, "{verdict}", "Verdicts of gates.");
        decisions = meter.CreateCounter<long>(MetricNames.Decisions, "{decision}", "Decisions by kind and strategy.");
        recoveries = meter.CreateCounter<long>(MetricNames.Recoveries, "{recovery}", "Recoveries by strategy.");
        failures = meter.CreateCounter<long>(MetricNames.Failures, "{failure}", "Failures by their sort.");
        meter.CreateObservableGauge(MetricNames.LimitUtilization, () => limits().Where(use => use.Limit > 0).Select(Share), "1", "Share of each limit that is used.");
    }

    /// <summary>Takes a record in.</summary>
    public void Apply(JournalRecord record)
    {
        switch (record.Type)
        {
            case "agent.started":
                attempts[record.Key] = record.Utc;
                break;
            case "agent.completed":
                Attempt(record, results.Of<AgentWork>(record));
                break;
            case "agent.failed":
                Duration(record, [new(AttributeNames.ErrorType, record.Body.Read<FailedRecord>().Exception)]);
                break;
            case "task.completed":
                tasks.Add(1, new KeyValuePair<string, object?>(AttributeNames.TaskState, Words.Of(results.Of<TaskResult>(record).State)));
                break;
            case "gate.completed":
                Verdict(results.Of<GateReport>(record));
                break;
            case "decision.completed":
                var decision = results.Of<Decision>(record);
                decisions.Add(1, new(AttributeNames.DecisionKind, decision.Kind), new(AttributeNames.DecisionStrategy, decision.Strategy));
                break;
            case "recovery.completed":
                var work = results.Of<RecoveryWork>(record);
                recoveries.Add(1, new(AttributeNames.RecoveryStrategy, work.Attempt.Strategy), new(AttributeNames.RecoveryActed, work.Acted));
                break;
            case RunRecords.Failure:
                failures.Add(1, new KeyValuePair<string, object?>(AttributeNames.ErrorType, Words.Of(record.Body.Read<FailureEvent>().Failure.Kind)));
                break;
            case RunRecords.Finished:
                runs.Add(1, new KeyValuePair<string, object?>(AttributeNames.RunState, Words.Of(record.Body.Read<RunFinished>().Verdict.State)));
                break;
        }
    }

    private static Measurement<double> Share(LimitUse use) =>
        new((double)(use.Used / use.Limit!.Value), new KeyValuePair<string, object?>(AttributeNames.LimitName, use.Name));

    private void Attempt(JournalRecord record, AgentWork work)
    {
        var agent = new KeyValuePair<string, object?>(AttributeNames.AgentName, work.Agent);
        if (work.Result.Usage.Tokens is { } told)
            tokens.Add(told, agent);
        if (work.Result.Usage.ApiCalls is { } made)
            calls.Add(made, agent);
        List<KeyValuePair<string, object?>> tags = [new(AttributeNames.ProviderName, work.Use), agent];
        if (work.Result.Failure is { } failure)
            tags.Add(new(AttributeNames.ErrorType, Words.Of(failure.Kind)));
        Duration(record, tags);
    }

    private void Duration(JournalRecord record, List<KeyValuePair<string, object?>> tags)
    {
        if (!attempts.Remove(record.Key, out var start))
            return;
        tags.Add(new(AttributeNames.OperationName, SpanNames.Agent));
        operations.Record((record.Utc - start).TotalSeconds, [.. tags]);
    }

    private void Verdict(GateReport report)
    {
        var gate = new KeyValuePair<string, object?>(AttributeNames.GateName, report.Gate);
        var verdict = new KeyValuePair<string, object?>(AttributeNames.GateVerdict, Words.Of(report.Verdict));
        verdicts.Add(1, gate, verdict);
        gateDurations.Record(report.Duration.TotalSeconds, gate, verdict);
    }
}
