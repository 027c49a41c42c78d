using Maestro.Runtime.Configuration;
using Maestro.Runtime.Plugins;
using Maestro.Runtime.Plugins.Loading;
using NLog;

namespace Maestro.Runtime.Decisions;

/// <summary>Picks the strategy, time-boxes it, falls back. It never blocks and never asks; recording is its caller's part.</summary>
internal sealed class DecisionEngine(PipelineDefinition pipeline, ExtensionActivator extensions, TimeProvider clock, Logger log)
{
    /// <summary>Strategy id of a choice nobody could justify.</summary>
    public const string Guess = "first-option";

    /// <summary>Decides.</summary>
    /// <param name="request">The question.</param>
    /// <param name="quarantined">Whether the run's process died in it too often: then no strategy is asked.</param>
    /// <param name="ct">Ends with the run.</param>
    /// <param name="granted">Services for the strategies, bound to what asks.</param>
    public async Task<Decision> DecideAsync(DecisionRequest request, bool quarantined, CancellationToken ct, params object[] granted)
    {
        var definition = pipeline.Decisions.GetValueOrDefault(request.Kind) ?? DecisionDefinition.For(request.Kind, pipeline.Source);
        var attempts = new List<string>();
        if (definition.Replaced is { } replaced)
            attempts.Add(replaced);
        if (quarantined)
            attempts.Add("every strategy: the run's process died while they were asked");
        foreach (var strategy in quarantined ? [] : new string[] { definition.Use, definition.Fallback, DecisionDefinition.DefaultFramework }.Distinct())
        {
            var (decision, why) = await AskAsync(definition, strategy, request, granted, ct);
            if (decision is not null)
            {
                // The floor holds for the strategy that was configured; what it falls back to is taken as it is.
                var floor = strategy == definition.Use && strategy != definition.Fallback ? definition.MinConfidence : 0;
                if (Problem(decision, request, floor) is not { } problem)
                    return Complete(decision, request, strategy, attempts);
                why = problem;
            }
            attempts.Add($"{strategy}: {why}");
            log.Info("decision {Key}: {Strategy} could not tell: {Why}", request.Key, strategy, why);
        }
        return Complete(LastResort(request), request, Guess, attempts);
    }

    // That nobody can tell is an answer, and a better one than a guess, wherever it may be given.
    private static Decision LastResort(DecisionRequest request)
    {
        var open = request.Options.Count == 0 || request.Options.Any(o => o.Id == Decision.Unknown);
        var safe = open ? null : request.Options.FirstOrDefault(o => !request.Excluded.Contains(o.Id)) ?? request.Options[0];
        return new()
        {
            Kind = request.Kind,
            Question = request.Question,
            Options = request.Options,
            Choice = safe?.Id ?? Decision.Unknown,
            Ranking = request.Tasks.Count > 0 ? [.. request.Options.Select(o => o.Id)] : [],
            Rationale = open ? "No strategy could tell, so it is left open." : "No strategy could tell; this is the first option that was not tried before: a guess.",
            Confidence = 0,
        };
    }

    /// <summary>Why a strategy's decision is not taken; null when it is.</summary>
    /// <param name="decision">What it decided.</param>
    /// <param name="request">What it was asked.</param>
    /// <param name="floor">The least confidence that is taken.</param>
    internal static string? Problem(Decision decision, DecisionRequest request, double floor) => decision switch
    {
        _ when !IsOption(decision, request) => $"it chose '{decision.Choice}', which is no option",
        _ when request.Excluded.Contains(decision.Choice) => $"it chose '{decision.Choice}', which was tried and failed",
        _ when decision.Rationale.Length == 0 => "it gave no rationale",
        _ when decision.Confidence is < 0 or > 1 or double.NaN => $"its confidence is {decision.Confidence}",
        _ when decision.Confidence < floor => $"confidence {decision.Confidence:0.00} is below {floor:0.00}",
        _ => null,
    };

    private static bool IsOption(Decision decision, DecisionRequest request) => request.Options.Count == 0
        ? decision.Choice == Decision.Unknown || decision.Options.Any(o => o.Id == decision.Choice)
        : decision.Options.Any(o => o.Id == decision.Choice) && request.Options.Any(o => o.Id == decision.Choice);

    private async Task<(Decision?, string)> AskAsync(DecisionDefinition definition, string id, DecisionRequest request, object[] granted, CancellationToken ct)
    {
        if (!extensions.Has(ExtensionKind.Decision, id))
            return (null, "there is no such strategy");
        var options = id == definition.Use ? definition.With : definition.With with { Entries = [] };
        var strategy = extensions.Create<IDecisionStrategy>(ExtensionKind.Decision, id, options, granted);
        if (!strategy.Ok)
            return (null, strategy.Problems[0].Message);
        extensions.Calls.Begin(ExtensionKind.Decision, id);
        using var box = new CancellationTokenSource(definition.Timeout, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(ct, box.Token);
        try
        {
            // WaitAsync holds the time-box also against a strategy that ignores its token; the await inside, against one that returns no task.
            var decision = await Task.Run(async () => await strategy.Value.DecideAsync(request, both.Token), both.Token).WaitAsync(definition.Timeout, clock, ct);
            return (decision, decision is null ? "it cannot tell" : "");
        }
        catch (Exception e) when (e is TimeoutException || (e is OperationCanceledException && box.IsCancellationRequested))
        {
            return (null, $"it took longer than {definition.Timeout.TotalSeconds:0} s");
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            log.Error(e, "decision strategy {Id} threw", id);
            return (null, $"it threw {e.GetType().Name}: {e.Message}");
        }
        finally
        {
            extensions.Calls.End(ExtensionKind.Decision, id);
        }
    }

    private Decision Complete(Decision decision, DecisionRequest request, string strategy, List<string> attempts) => decision with
    {
        Id = request.Key,
        Utc = clock.GetUtcNow(),
        Strategy = strategy,
        Facts = request.Facts,
        ParentId = request.ParentId,
        Evidence = [.. decision.Evidence, .. attempts.Select(a => $"fell back from {a}")],
    };
}
