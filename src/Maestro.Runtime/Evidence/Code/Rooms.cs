using Maestro.Runtime.Evidence.Code.Syntax;
using Maestro.Runtime.Evidence.Findings;

namespace Maestro.Runtime.Evidence.Code;

/// <summary>Folders of C# code, with what their types have in common.</summary>
internal static class Rooms
{
    private const int MostPatterns = 20;
    private const int MostExamples = 3;

    // In a folder of this many types, what one of them has is worth saying too.
    private const int Few = 3;

    /// <summary>The folders that declare types, by path.</summary>
    public static IReadOnlyList<CodeRoom> Of(IReadOnlyList<CountedFile> files, Func<string, CodeProject?> projectOf) =>
    [
        .. files.Where(f => f.CSharp is { Types.Count: > 0 }).GroupBy(f => SourceFiles.FolderOf(f.Path)).OrderBy(g => g.Key, StringComparer.Ordinal).Select(folder =>
        {
            // The parts of a partial type are one.
            var types = folder.SelectMany(f => f.CSharp!.Types.Select(t => (f.Path, Type: t))).GroupBy(t => (t.Type.Namespace, t.Type.Name)).Select(Whole).ToList();
            var space = types.GroupBy(t => t.Type.Namespace).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
            return new CodeRoom(folder.Key, projectOf(folder.First().Path)?.Path, space, folder.Count(), types.Count, Patterns(types));
        }),
    ];

    private static (string Path, CodeType Type) Whole(IEnumerable<(string Path, CodeType Type)> parts)
    {
        var all = parts.ToList();
        return (all[0].Path, all[0].Type with { Bases = [.. all.SelectMany(p => p.Type.Bases).Distinct()], Attributes = [.. all.SelectMany(p => p.Type.Attributes).Distinct()] });
    }

    private static IReadOnlyList<TypePattern> Patterns(List<(string Path, CodeType Type)> types) =>
    [
        .. types.SelectMany(t => Of(t.Type).Distinct().Select(p => (p.Kind, p.Name, Place: new CodePlace(t.Path, t.Type.Line))))
            .GroupBy(p => (p.Kind, p.Name)).Where(g => g.Count() > 1 || types.Count <= Few)
            .Select(g => new TypePattern(g.Key.Kind, g.Key.Name, g.Count(), [.. g.Take(MostExamples).Select(p => p.Place)]))
            .OrderByDescending(p => p.Count).ThenBy(p => p.Kind).ThenBy(p => p.Name, StringComparer.Ordinal).Take(MostPatterns),
    ];

    private static IEnumerable<(TypePatternKind Kind, string Name)> Of(CodeType type)
    {
        var words = Names.Words(type.IsInterface && type.Name is ['I', >= 'A' and <= 'Z', ..] ? type.Name[1..] : type.Name);
        if (words.Count > 1)
        {
            yield return (TypePatternKind.Suffix, words[^1]);
            yield return (TypePatternKind.Prefix, words[0]);
        }
        foreach (var name in type.Bases.Where(b => b.Length > 0))
            yield return (name is ['I', >= 'A' and <= 'Z', ..] ? TypePatternKind.Interface : TypePatternKind.BaseType, name);
        foreach (var name in type.Attributes)
            yield return (TypePatternKind.Attribute, name);
    }
}
