namespace Maestro.Plugins.Technologies;

/// <summary>Something that could be chosen, as the catalogue tells of it.</summary>
/// <param name="Id">Names it in decisions.</param>
/// <param name="Category">What it is for.</param>
/// <param name="Ecosystem">As <see cref="ManifestFile.Ecosystem"/>, or <c>any</c>.</param>
/// <param name="Package">As its registry names it; null where it comes with the platform.</param>
/// <param name="Names">What people call it.</param>
/// <param name="Practice">How well it is spoken of, 0 to 1.</param>
/// <param name="Simplicity">How little it asks of whoever takes it up, 0 to 1.</param>
/// <param name="Licence">SPDX, or <c>commercial</c>.</param>
/// <param name="Kept">How it is kept up.</param>
/// <param name="Traits">What tells it from others.</param>
/// <param name="Conflicts">Ids it should not stand beside.</param>
/// <param name="Place">Where it is said.</param>
internal sealed record Technology(
    string Id, string Category, string Ecosystem, string? Package, IReadOnlyList<TechnologyName> Names, double Practice, double Simplicity,
    string Licence, Upkeep Kept, IReadOnlyList<string> Traits, IReadOnlyList<string> Conflicts, string Place)
{
    /// <summary>The conventions of code that is written with it, by name: what shows its use where no package does.</summary>
    public IReadOnlyDictionary<string, string> ShownBy { get; init; } = new Dictionary<string, string>();

    /// <summary>Those of its traits that are families of the catalogue: who uses one technology of a family is at home with the others.</summary>
    public IReadOnlyList<string> Families { get; init; } = [];

    /// <summary>In any ecosystem.</summary>
    public const string Any = "any";

    /// <summary>What people read.</summary>
    public string Title => Names is [var first, ..] ? first.Text : Package ?? Id;

    /// <summary>As an option of a decision, without points.</summary>
    public DecisionOption Option => new() { Id = Id, Title = Title };
}
