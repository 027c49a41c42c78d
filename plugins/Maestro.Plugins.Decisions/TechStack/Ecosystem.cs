using Maestro.Plugins.Technologies;

namespace Maestro.Plugins.Decisions.TechStack;

/// <summary>The ecosystem in which something is chosen, and why that one.</summary>
/// <param name="Id">Which; null when nobody can tell.</param>
/// <param name="Why">Why, in words.</param>
/// <param name="Certainty">How sure, 0 to 1.</param>
/// <param name="Evidence">Where it was seen.</param>
internal sealed record Ecosystem(string? Id, string Why, double Certainty, IReadOnlyList<string> Evidence)
{
    // Below this part of the code, a language is one among others.
    private const double Clearly = 0.75;

    /// <summary>Finds it: by what the text says, by the folder it names, by where such a thing is used already, by what most of the code is written in.</summary>
    /// <param name="text">What is asked for.</param>
    /// <param name="category">What is chosen.</param>
    /// <param name="evidence">What the repository is made of.</param>
    public static Ecosystem Of(string text, TechnologyCategory category, RepositoryEvidence evidence)
    {
        var present = evidence.Manifests.Where(manifest => manifest.Kind == ManifestKind.Manifest).GroupBy(manifest => manifest.Ecosystem).ToList();
        if (EcosystemWords.In(text) is [var said] && (present.Count == 0 || present.Any(group => group.Key == said) || EcosystemWords.IsAsked(text, said)))
            return new(said, $"what is asked for says {said}", 1, []);
        var named = present.Where(group => group.Any(manifest => Folder(manifest.Path) is { Length: > 0 } folder && FolderInText.IsNamed(text, folder))).ToList();
        if (named is [var there])
            return new(there.Key, $"what is asked for names a folder of {there.Key}", .9, [.. there.Select(manifest => manifest.Path).Take(2)]);
        if (present is [var only])
            return new(only.Key, $"the repository is {only.Key}", 1, [.. only.Select(manifest => manifest.Path).Take(2)]);
        var used = category.Options.Where(option => PackageNames.Of(option, evidence).Any(use => use.Direct)).Select(option => option.Ecosystem).Distinct().ToList();
        if (used is [var one])
            return new(one, $"the repository has such a thing in {one}", .9, []);
        return ByCode(evidence);
    }

    private static Ecosystem ByCode(RepositoryEvidence evidence)
    {
        var lines = evidence.Languages
            .Select(language => (Ecosystem: EcosystemWords.Of(language.Name), language.Lines, language.Examples)).Where(language => language.Ecosystem is not null)
            .GroupBy(language => language.Ecosystem!).Select(group => (Id: group.Key, Lines: group.Sum(language => language.Lines), Example: group.First().Examples is [var longest, ..] ? longest : null))
            .OrderByDescending(group => group.Lines).ThenBy(group => group.Id, StringComparer.Ordinal).ToList();
        if (lines.Count == 0)
            return new(null, "neither what is asked for nor the repository tells of a language", 0, []);
        var share = (double)lines[0].Lines / lines.Sum(group => group.Lines);
        return new(lines[0].Id, FormattableString.Invariant($"{share:0%} of the code is {lines[0].Id}"), share >= Clearly ? .9 : .6, lines[0].Example is { } example ? [example] : []);
    }

    private static string Folder(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "";
}
