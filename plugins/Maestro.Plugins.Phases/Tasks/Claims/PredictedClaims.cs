using System.Text.RegularExpressions;

namespace Maestro.Plugins.Phases.Tasks.Claims;

/// <summary>
/// Predicts which files a requirement will have changed that says none: those it names, those that the plan points at for it, those that declare what it names, and in projects that build
/// on these the tests of it and, of an interface, what implements it.
/// </summary>
internal sealed partial class PredictedClaims(IRepositoryEvidence repository)
{
    // A name that half the repository declares tells nothing.
    private const int MostDeclarations = 3;
    private const int MostPaths = 8;

    /// <summary>The paths, those that are named first.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(WorkPlan plan, Requirement requirement, CancellationToken cancellationToken)
    {
        var text = string.Join('\n', [requirement.Text, .. requirement.Acceptance]);
        var named = Paths().Matches(text).Select(match => match.Value).Where(path => !Plans.ClaimPath.Leaves(path));
        var names = Names().Matches(text).Select(match => match.Value).Concat(Spans().Matches(text).Select(match => match.Groups["name"].Value)).Where(name => name.Length > 2).Distinct().Take(20).ToList();
        var symbols = names.Count == 0 ? [] : await repository.FindSymbolsAsync(names, cancellationToken);
        var declared = symbols.GroupBy(symbol => symbol.Name).Where(group => group.Count() <= MostDeclarations).SelectMany(group => group).ToList();
        var beside = await BesideAsync(declared, cancellationToken);
        return [.. named.Concat(Pointed(plan, requirement)).Concat(declared.Concat(beside).Select(symbol => symbol.Path)).Distinct(StringComparer.Ordinal).Take(MostPaths)];
    }

    // What the plan points at as a whole is for every task to read; to change it is predicted only where it says of which.
    private static IEnumerable<string> Pointed(WorkPlan plan, Requirement requirement) => plan.References
        .Where(reference => reference.Requirements.Contains(requirement.Id, StringComparer.OrdinalIgnoreCase) || (reference.Requirements.Count == 0 && plan.Requirements.Count == 1))
        .Select(reference => reference.Path);

    private async Task<IReadOnlyList<CodeSymbol>> BesideAsync(IReadOnlyList<CodeSymbol> declared, CancellationToken cancellationToken)
    {
        var wanted = declared.SelectMany(symbol => Neighbours(symbol.Name).Select(name => (Name: name, Of: symbol))).ToLookup(pair => pair.Name, pair => pair.Of);
        if (wanted.Count == 0)
            return [];
        var projects = (await repository.ReadAsync(cancellationToken)).Projects.ToDictionary(project => project.Path);
        var found = await repository.FindSymbolsAsync([.. wanted.Select(group => group.Key)], cancellationToken);
        return [.. found.Where(symbol => wanted[symbol.Name].Any(of => BuildsOn(symbol.Project, of.Project, projects)))];
    }

    private static IEnumerable<string> Neighbours(string name) =>
        [name + "Tests", name + "Test", .. name is ['I', >= 'A' and <= 'Z', ..] ? [name[1..]] : Array.Empty<string>()];

    private static bool BuildsOn(string? project, string? on, Dictionary<string, CodeProject> projects) =>
        project is not null && on is not null && (project == on || (projects.TryGetValue(project, out var found) && found.References.Contains(on)));

    /// <summary>Files that take a new package in: the project's own, and where versions are kept for all of them.</summary>
    /// <param name="folder">Where the code goes; null where that is not known.</param>
    /// <param name="cancellationToken">Ends with the run.</param>
    public async Task<IReadOnlyList<string>> OfPackageAsync(string? folder, CancellationToken cancellationToken)
    {
        var evidence = await repository.ReadAsync(cancellationToken);
        var project = folder is null ? null : evidence.Projects.Where(project => folder == project.Folder || project.Folder.Length == 0 || folder.StartsWith(project.Folder + "/", StringComparison.Ordinal)).MaxBy(project => project.Folder.Length);
        return [.. evidence.Manifests.Where(manifest => manifest.Path.EndsWith("Directory.Packages.props", StringComparison.Ordinal) || manifest.Path == project?.Path).Select(manifest => manifest.Path)];
    }

    [GeneratedRegex(@"(?<![\w/.@:-])([\w.-]+/)+[\w.-]+\.[A-Za-z]{1,8}\b|(?<![\w/.@:-])[\w-]+\.(cs|fs|ts|tsx|js|py|go|rs|java|kt|csproj|json|ya?ml|toml|md|sql|razor|cshtml|xml)\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Paths();

    // Two capitals tell a type's name from a word at a sentence's beginning.
    [GeneratedRegex(@"\b[A-Z][a-z0-9]+([A-Z][A-Za-z0-9]*)+\b|\bI[A-Z][a-z][A-Za-z0-9]*\b", RegexOptions.ExplicitCapture)]
    private static partial Regex Names();

    [GeneratedRegex(@"`(?<name>[A-Za-z_]\w*)(\(\))?`|`\w+\.(?<name>[A-Za-z_]\w*)(\(\))?`", RegexOptions.ExplicitCapture)]
    private static partial Regex Spans();
}
