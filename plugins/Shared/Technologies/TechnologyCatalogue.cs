namespace Maestro.Plugins.Technologies;

/// <summary>What there is to choose from, by what it is for.</summary>
/// <param name="Categories">In the order of the file.</param>
internal sealed record TechnologyCatalogue(IReadOnlyList<TechnologyCategory> Categories)
{
    /// <summary>Where a repository keeps its own.</summary>
    public const string Own = ".maestro/technologies.yaml";

    private static readonly Lazy<TechnologyCatalogue> Read = new(() => CatalogueReader.Read(Embedded(), "technologies.yaml"));

    /// <summary>The one that comes with the tool.</summary>
    public static TechnologyCatalogue Bundled => Read.Value;

    /// <summary>The traits that are families.</summary>
    public IReadOnlyList<string> Families { get; init; } = [];

    /// <summary>Words of changes that need no technology: where one stands, hints do not count.</summary>
    public IReadOnlyList<string> Edits { get; init; } = [];

    /// <summary>Everything in it.</summary>
    public IEnumerable<Technology> All => Categories.SelectMany(category => category.Options);

    /// <summary>A category by its id; null when there is none.</summary>
    public TechnologyCategory? Find(string category) => Categories.FirstOrDefault(c => c.Id == category);

    private static string Embedded()
    {
        using var stream = typeof(TechnologyCatalogue).Assembly.GetManifestResourceStream("technologies.yaml")
            ?? throw new InvalidOperationException("the catalogue is not part of the plugin");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
