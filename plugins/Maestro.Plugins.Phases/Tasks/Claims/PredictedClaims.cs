using System.Text.RegularExpressions;

namespace Maestro.Plugins.Phases.Tasks.Claims;

/// <summary>Predicts which files a requirement will have changed that says none: those it names, and those that declare what it names.</summary>
internal sealed partial class PredictedClaims(IRepositoryEvidence repository)
{
    // A name that half the repository declares tells nothing.
    private const int MostDeclarations = 3;
    private const int MostPaths = 8;

    /// <summary>The paths, those that are named first.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(Requirement requirement, CancellationToken cancellationToken)
    {
        var text = string.Join('\n', [requirement.Text, .. requirement.Acceptance]);
        var named = Paths().Matches(text).Select(match => match.Value).Where(path => !Plans.ClaimPath.Leaves(path));
        var names = Names().Matches(text).Select(match => match.Value).Concat(Spans().Matches(text).Select(match => match.Groups["name"].Value)).Where(name => name.Length > 2).Distinct().Take(20).ToList();
        var symbols = names.Count == 0 ? [] : await repository.FindSymbolsAsync(names, cancellationToken);
        var declared = symbols.GroupBy(symbol => symbol.Name).Where(group => group.Count() <= MostDeclarations).SelectMany(group => group.Select(symbol => symbol.Path));
        return [.. named.Concat(declared).Distinct(StringComparer.Ordinal).Take(MostPaths)];
    }

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
