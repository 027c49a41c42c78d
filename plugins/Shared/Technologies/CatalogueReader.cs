using System.Buffers;
using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Maestro.Plugins.Technologies;

/// <summary>Reads a catalogue, and lays a repository's own over it.</summary>
internal static class CatalogueReader
{
    // What tells a package's name from a word: nobody says "ws" and means the package.
    private static readonly SearchValues<char> OfNames = SearchValues.Create("./-@:_");

    private static readonly string[] Ecosystems = ["dotnet", "node", "python", "go", "rust", "java", "ruby", "php", Technology.Any];

    /// <summary>Reads a catalogue.</summary>
    /// <param name="yaml">Its text.</param>
    /// <param name="file">What it is called in messages and evidence.</param>
    /// <param name="over">What it is laid over: the same category and id replaces an option, <c>remove: true</c> takes it away.</param>
    /// <exception cref="CatalogueException">It cannot be read.</exception>
    public static TechnologyCatalogue Read(string yaml, string file, TechnologyCatalogue? over = null)
    {
        var root = new CatalogueNode(Load(yaml, file), file);
        var categories = (over?.Categories ?? []).ToDictionary(category => category.Id);
        var order = (over?.Categories ?? []).Select(category => category.Id).ToList();
        foreach (var (id, entry) in root.Map("categories"))
        {
            var before = categories.GetValueOrDefault(id);
            if (before is null)
                order.Add(id);
            categories[id] = Category(id, entry, before);
        }

        IReadOnlyList<string> families = [.. root.Texts("families").Union(over?.Families ?? [])];
        return new([.. order.Select(id => InFamilies(categories[id], families))]) { Families = families, Edits = Phrases(root, "edits", over?.Edits) };
    }

    /// <summary>The bundled catalogue with a repository's own laid over it.</summary>
    /// <exception cref="CatalogueException">The repository's own cannot be read.</exception>
    public static async Task<TechnologyCatalogue> OfRepositoryAsync(IRepositoryEvidence repository, CancellationToken cancellationToken) =>
        await repository.ReadTextAsync(TechnologyCatalogue.Own, cancellationToken) is { } own
            ? Read(own, TechnologyCatalogue.Own, TechnologyCatalogue.Bundled)
            : TechnologyCatalogue.Bundled;

    private static YamlMappingNode Load(string yaml, string file)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents is [{ RootNode: YamlMappingNode root }]
                ? root
                : throw new CatalogueException($"{file}: a catalogue is one map with the keys 'version' and 'categories'");
        }
        catch (YamlException e)
        {
            throw new CatalogueException($"{file}:{e.Start.Line}: {e.Message}");
        }
    }

    private static TechnologyCategory Category(string id, CatalogueNode entry, TechnologyCategory? before)
    {
        entry.Only("title", "asks", "hints", "except", "options");
        var options = (before?.Options ?? []).ToList();
        foreach (var (name, option) in entry.Map("options"))
        {
            var at = options.FindIndex(known => known.Id == name);
            var read = option.Flag("remove") ? null : Option(name, id, option);
            if (at >= 0)
                options.RemoveAt(at);
            if (read is not null)
                options.Insert(at >= 0 ? at : options.Count, read);
        }

        return new(id, entry.Text("title") ?? before?.Title ?? id, Phrases(entry, "asks", before?.Asks), options)
        {
            Hints = Phrases(entry, "hints", before?.Hints),
            Except = Phrases(entry, "except", before?.Except),
        };
    }

    private static TechnologyCategory InFamilies(TechnologyCategory category, IReadOnlyList<string> families) =>
        category with { Options = [.. category.Options.Select(option => option with { Families = [.. option.Traits.Intersect(families)] })] };

    private static string[] Phrases(CatalogueNode entry, string key, IReadOnlyList<string>? before)
    {
        var phrases = entry.Texts(key);
        if (phrases.FirstOrDefault(phrase => !IsPhrase(phrase)) is { } wrong)
            throw entry.Wrong($"'{key}' are words with single spaces between them, with '{Phrase.Gap}' only between two of them, and not '{wrong}'");
        return [.. phrases.Union(before ?? [], StringComparer.OrdinalIgnoreCase).OrderByDescending(words => words.Length)];
    }

    private static bool IsPhrase(string phrase)
    {
        var words = phrase.Split(' ');
        return !words.Contains("") && words is not ([Phrase.Gap, ..] or [.., Phrase.Gap]) && !words.Zip(words.Skip(1)).Contains((Phrase.Gap, Phrase.Gap));
    }

    private static Technology Option(string id, string category, CatalogueNode entry)
    {
        entry.Only("in", "package", "names", "practice", "simple", "licence", "kept", "traits", "conflicts", "shown_by");
        var ecosystem = entry.Text("in") ?? throw entry.Wrong("an option says by 'in' of which ecosystem it is");
        if (!Ecosystems.Contains(ecosystem))
            throw entry.Wrong($"'in' is one of {string.Join(", ", Ecosystems)}, and not '{ecosystem}'");
        var package = entry.Text("package");
        var names = entry.Texts("names").Select(TechnologyName.Of).ToList();
        if (package is not null && names.All(name => !name.Text.Equals(package, StringComparison.OrdinalIgnoreCase)) && package.AsSpan().ContainsAny(OfNames))
            names.Add(new(package, false));
        var kept = (entry.Text("kept") ?? "active") switch
        {
            "active" => Upkeep.Active,
            "slow" => Upkeep.Slow,
            "ended" => Upkeep.Ended,
            var other => throw entry.Wrong($"'kept' is active, slow or ended, and not '{other}'"),
        };
        return new(
            id, category, ecosystem, package, names, entry.Fraction("practice"), entry.Fraction("simple"), entry.Text("licence") ?? "unknown", kept,
            entry.Texts("traits"), entry.Texts("conflicts"), string.Create(CultureInfo.InvariantCulture, $"{entry.Place} {category}/{id}"))
        {
            ShownBy = entry.Pairs("shown_by"),
        };
    }
}
