using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Git;
using Maestro.Runtime.Processes;
using Maestro.Runtime.Secrets;

namespace Maestro.Runtime.Execution.Lifecycle;

/// <summary>A request that can be run, as far as can be told before.</summary>
/// <param name="Repository">The user's repository.</param>
/// <param name="Check">What the run would work with.</param>
/// <param name="Request">What is asked for, without credentials.</param>
internal sealed record FirstLook(RepositoryInfo Repository, Preflight Check, RunRequest Request)
{
    /// <summary>Looks at everything that can be found wrong before a run. Nothing is written.</summary>
    /// <param name="asked">What is asked for.</param>
    /// <param name="narrow">What of the pipeline is wanted.</param>
    /// <param name="options">From whoever starts it.</param>
    /// <param name="ct">The user's Ctrl+C.</param>
    public static async Task<Outcome<FirstLook>> TakeAsync(RunRequest asked, Func<Preflight, Preflight> narrow, RunOptions options, CancellationToken ct)
    {
        var request = Scrubbed(asked, options.Progress);
        var repository = await RepositoryProbe.LookAsync(new ProcessSupervisor(new()), options.Folder, ct);
        if (!repository.Ok)
            return repository.As<FirstLook>();
        var preflight = await Preflight.CheckAsync(repository.Value.Root, options, ct);
        if (!preflight.Ok)
            return preflight.As<FirstLook>();
        var rehearsed = Rehearsal.Hold(narrow(preflight.Value), options.Clock);
        if (!rehearsed.Ok)
            return rehearsed.As<FirstLook>();
        var check = rehearsed.Value;
        var problems = check.ReadyToRun().Concat(check.Validate(request)).ToList();
        if (problems.Count > 0)
            return new(null, problems);
        check.Tell(options.Progress);
        if (repository.Value.Dirty)
            options.Progress.Report("note: changes that are not committed are not part of the run; it starts from HEAD");
        return new FirstLook(repository.Value, check, request);
    }

    // Before anything of it is kept, and before an agent sees it: no request needs a credential.
    private static RunRequest Scrubbed(RunRequest asked, IProgress<string> progress)
    {
        var scrubber = Scrubber.OfThisProcess();
        var request = asked with
        {
            Text = scrubber.Text(asked.Text),
            PlanText = asked.PlanText is { } plan ? scrubber.Text(plan) : null,
            Answers = asked.Answers.ToDictionary(answer => answer.Key, answer => scrubber.Text(answer.Value)),
        };
        if (request.Text != asked.Text || request.PlanText != asked.PlanText || request.Answers.Any(answer => answer.Value != asked.Answers[answer.Key]))
            progress.Report("note: what looks like a credential in what you asked for is replaced by *** everywhere");
        return request;
    }
}
