using Maestro.Plugins.Licences;
using Maestro.Plugins.Phases.Reviews.Advised;
using Maestro.Plugins.Phases.Reviews.Changes;
using Maestro.Plugins.Phases.Reviews.Credentials;
using Maestro.Plugins.Phases.Reviews.Lines;
using Maestro.Plugins.Phases.Reviews.Packages;
using Maestro.Plugins.Phases.Reviews.Plans;
using Maestro.Plugins.Phases.Reviews.Surface;
using Maestro.Runtime.Checkpoints.Risks.Changes;

namespace Maestro.Plugins.Phases.Reviews;

/// <summary>The critics together: hands each what it is to see, and nothing else.</summary>
/// <param name="options">Which critics look, and how.</param>
/// <param name="changes">What changed.</param>
/// <param name="repository">The repository before the run.</param>
/// <param name="advisor">Asks agents.</param>
internal sealed class ReviewPanel(CriticsOptions options, IRunChanges changes, IRepositoryEvidence repository, IAdvisor advisor)
{
    /// <summary>The critics by name, in the order they look.</summary>
    public static IReadOnlyList<string> Names { get; } = ["coverage", "claims", "findings", "markers", "secrets", "dependencies", "licences", "api", "size", "tests"];

    /// <summary>Has them look.</summary>
    /// <param name="context">The run.</param>
    /// <param name="work">The plan and its tasks.</param>
    /// <param name="reports">What the gates say of the result as it is.</param>
    /// <param name="ct">Ends with the run.</param>
    /// <returns>The findings, the worst first; and what is to be said beside.</returns>
    public async Task<(IReadOnlyList<ReviewFinding> Findings, IReadOnlyList<string> Notes)> ReviewAsync(IPhaseContext context, ReviewedTasks work, IReadOnlyList<GateReport> reports, CancellationToken ct)
    {
        var files = await changes.ReadAsync(ct);
        var lines = NewLines.Of(files);
        var found = new List<ReviewFinding>();
        var notes = new List<string>();
        Add("coverage", () => CoverageCritic.Review(work));
        Add("claims", () => ClaimsCritic.Review(work));
        Add("findings", () => FindingsCritic.Review(reports, files));
        Add("secrets", () => SecretsCritic.Review(lines));
        Add("size", () => new SizeCritic(options).Review(files, work));
        Add("tests", () => TestsCritic.Review(work.ChangedPaths.Union(files.Select(file => file.Path), StringComparer.Ordinal).ToList()));
        if (Looks("markers") || Looks("api"))
        {
            var code = files.Any(file => file.Path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase));
            IReadOnlyList<CodeProject> libraries = code ? [.. (await repository.ReadAsync(ct)).Projects.Where(project => project is { Ecosystem: "dotnet", Role: ProjectRole.Library })] : [];
            Add("markers", () => MarkersCritic.Review(lines, [.. libraries.Select(library => library.Folder)]));
            if (Looks("api") && code)
                await ApiAsync(context.Request, work, found, notes, ct);
        }
        if ((Looks("dependencies") || Looks("licences")) && files.Any(file => DependencyFiles.Has(file.Path)))
        {
            var packages = PackageDiff.Of(await repository.ReadAsync(ct), await changes.ReadEvidenceAsync(ct));
            Add("dependencies", () => DependenciesCritic.Review(packages));
            Add("licences", () => new LicencesCritic(new LicencePolicy(options.AllowLicences, options.DenyLicences), new RestoredLicences(context.Workspace.Root, RestoredLicences.NuGetFolder).Of).Review(packages));
        }
        if (files.Count(file => !file.HasLines && file.Kind != FileChangeKind.Deleted) is var unread and > 0)
            notes.Add($"{unread} changed file(s) have no lines, or are too large to be read, and were not looked into");
        // What a gate refuses is taken back whatever an agent would say of it.
        if (options.By == CriticsBy.Agent && reports.All(report => report.Holds))
            foreach (var side in Enum.GetValues<ReviewDimension>())
            {
                var (said, beside) = await new AdvisedCritic(advisor, side).ReviewAsync(files, work.Plan, ct);
                found.AddRange(said);
                notes.AddRange(beside);
            }
        return ([.. found.OrderByDescending(finding => finding.Severity).ThenBy(finding => finding.File, StringComparer.Ordinal).ThenBy(finding => finding.Line).ThenBy(finding => finding.Rule, StringComparer.Ordinal)], notes);

        void Add(string critic, Func<IEnumerable<ReviewFinding>> review)
        {
            if (Looks(critic))
                found.AddRange(review());
        }
    }

    private bool Looks(string critic) => options.Critics.Count == 0 || options.Critics.Contains(critic);

    private async Task ApiAsync(RunRequest request, ReviewedTasks work, List<ReviewFinding> found, List<string> notes, CancellationToken ct)
    {
        var surface = await changes.ReadPublicAsync(ct);
        // The innermost project is a file's own.
        var projects = (await repository.ReadAsync(ct)).Projects.OrderByDescending(project => project.Folder.Length).ToList();
        found.AddRange(new ApiCritic(
            surface, path => projects.Find(project => project.Folder.Length == 0 || path.StartsWith(project.Folder + "/", StringComparison.Ordinal))?.Role, new(work.Words(request))).Review());
        if (surface.Unread.Count > 0)
            notes.Add($"what {surface.Unread.Count} changed file(s) declare could not be read: {string.Join(", ", surface.Unread.Take(3))}");
    }
}
