using Maestro.Runtime.Configuration;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Runs;
using Maestro.Runtime.Runs.Records;

namespace Maestro.Runtime.Execution.Lifecycle;

/// <summary>What is added to a run that is taken up: answers of a person, raised limits.</summary>
/// <param name="Answers">By the question's key.</param>
/// <param name="Limits">The run's limits as they are from now on, where they are not as configured.</param>
/// <param name="Reopens">Whether it had come to its end.</param>
internal sealed record Continuation(IReadOnlyDictionary<string, string> Answers, IReadOnlyDictionary<string, decimal> Limits, bool Reopens)
{
    /// <summary>Finds out whether and how a run can be taken up.</summary>
    public static Outcome<Continuation> Of(ArchivedRun run, ResumeRequest request)
    {
        var id = run.Directory.Id;
        if (run.Memory.Started is not { } started)
            return Catalogue.NothingToResume.At($"run {id} ended before it had begun");
        if (started.Format != RunStarted.Present)
            return Catalogue.OtherFormat.At(
                $"run {id} was begun by version {started.Tool}, whose records are of format {started.Format}; this version carries on format {RunStarted.Present}",
                fix: $"Carry it on with that version (dotnet tool install dotnet-maestro --version {started.Tool} --tool-path other), or begin anew.");
        var answers = AnswersTo(run.Memory.OpenQuestions, request.Answers ?? []);
        if (!answers.Ok)
            return answers.As<Continuation>();
        var used = run.Memory.SpentIn("");
        var limits = run.Memory.RaisedLimits.Concat(request.Limits ?? new Dictionary<string, decimal>()).GroupBy(l => l.Key).ToDictionary(g => g.Key, g => g.Last().Value);
        foreach (var (name, value) in request.Limits ?? new Dictionary<string, decimal>())
            if (ResourceLimits.UseOf(name, used) is var already && value <= already)
                return Catalogue.BadArguments.At($"--limit {name}={value}: {already} are used already");
        return run.State switch
        {
            RunState.NeedsHuman when answers.Value!.Count == 0 => Catalogue.NothingToResume.At(
                $"run {id} waits for you to decide: {run.Memory.OpenQuestions[0].Value.What}", fix: $"Say it: dotnet maestro resume {id} --answer \"...\""),
            RunState.Partial or RunState.Failed when request.Limits is { Count: > 0 } && run.Memory.UnfinishedTasks.Count > 0 => new Continuation(answers.Value!, limits, Reopens: true),
            RunState.Partial or RunState.Failed when run.Memory.UnfinishedTasks.Count > 0 => Catalogue.NothingToResume.At(
                $"run {id} came to its end ({run.StateWord}): {run.Memory.UnfinishedTasks.Count} task(s) were not done", fix: "Raise the limit that came first: --limit max_tokens=2000000"),
            RunState.Partial or RunState.Failed or RunState.Succeeded => Catalogue.NothingToResume.At($"run {id} came to its end ({run.StateWord}), and every task was tried"),
            _ => new Continuation(answers.Value!, limits, Reopens: false),
        };
    }

    private static Outcome<Dictionary<string, string>> AnswersTo(IReadOnlyList<KeyValuePair<string, HumanQuestion>> open, IReadOnlyList<string> given)
    {
        var answers = new Dictionary<string, string>();
        foreach (var text in given)
        {
            var (subject, answer) = text.IndexOf('=', StringComparison.Ordinal) is var cut and > 0 ? (text[..cut].Trim(), text[(cut + 1)..].Trim()) : ("", text);
            var named = open.Where(question => question.Value.Subject == subject).Select(question => question.Key).ToList();
            if (named.Count > 0)
                answers[named[0]] = answer;
            else if (open.Count == 1)
                answers[open[0].Key] = text;
            else
                return open.Count == 0
                    ? Catalogue.BadArguments.At("--answer: the run asks nothing")
                    : Catalogue.BadArguments.At($"--answer: say which question is meant: {string.Join(" or ", open.Select(question => $"\"{question.Value.Subject}=...\""))}");
        }

        return answers;
    }
}
