namespace Maestro.Plugins.Decisions.Architecture;

/// <summary>A kind of code that has its place.</summary>
/// <param name="Id">Names it.</param>
/// <param name="Words">Words that ask for it.</param>
/// <param name="Suffixes">How its types end, the usual one first.</param>
/// <param name="Bases">What its types derive from, implement or are marked with.</param>
/// <param name="Folders">What its folder is called where it has one of its own, the usual name first.</param>
/// <param name="Home">What sort of project it belongs in.</param>
internal sealed record CodeKind(
    string Id, IReadOnlyList<string> Words, IReadOnlyList<string> Suffixes, IReadOnlyList<string> Bases, IReadOnlyList<string> Folders, Home Home);
