using Maestro.Plugins.Decisions.Scoring;

namespace Maestro.Plugins.Decisions.Architecture;

/// <summary>Finds the folders in which code could stand, with what speaks for each.</summary>
internal sealed class Spots(RepositoryEvidence evidence, IReadOnlyList<CodeSymbol> symbols, Intent intent)
{
    private readonly int most = intent.Kind is { } kind ? evidence.Rooms.Max(room => KindFit.Of(room, kind)?.Count) ?? 0 : 0;

    /// <summary>The criteria and their weights.</summary>
    public static Weighing Weighing { get; } = new([("domain-fit", .40), ("existing-shape", .30), ("best-practice", .20), ("simplicity", .10)]);

    /// <summary>All of them, best first.</summary>
    public IReadOnlyList<Spot> Ranked()
    {
        var spots = evidence.Rooms.Select(Existing).Concat(most == 0 && intent.Kind is { Folders.Count: > 0 } ? New() : [])
            .Concat(Features()).Concat(Mirrored())
            .Where(spot => spot.Option.Scores["best-practice"] > 0 && spot.Option.Scores["domain-fit"] > 0)
            .DistinctBy(spot => spot.Folder).ToDictionary(spot => spot.Folder.Length == 0 ? "." : spot.Folder);
        return [.. Weighing.Rank(spots.Values.Select(spot => spot.Option)).Select(option => spots[option.Id] with { Option = option })];
    }

    private Spot Existing(CodeRoom room)
    {
        var fit = intent.Kind is { } kind ? KindFit.Of(room, kind) : null;
        var subject = Math.Max(SubjectFit.Of(room, symbols, intent.Subjects), Mirrors(room) ? .8 : 0);
        // Where folders are features, one of many kinds beside what it is about is as good as a folder of the kind.
        var domain = fit is null ? subject * (intent.Kind is null ? 1 : .5) : .45 + (.25 * fit.Share) + (.3 * subject);
        var shape = fit is null || most == 0 ? 0 : (double)fit.Count / most;
        return Make(room.Folder, room, fit, domain, Math.Max(shape, fit is { Count: > 0 } ? subject : 0), 1);
    }

    // Tests stand where what they test does: in a folder of the same name.
    private bool Mirrors(CodeRoom room) => intent is { Kind.Home: Home.Tests, About: { } about }
        && evidence.Rooms.Any(other => other.Folder != room.Folder && Last(other.Folder) == Last(room.Folder) && KindFit.Of(other, about) is { Count: > 0 });

    // Where the folders of the tests are those of the code, what is tested in a folder that has none yet gets one.
    private IEnumerable<Spot> Mirrored()
    {
        if (intent is not { Kind.Home: Home.Tests, Subjects: [var subject, ..] })
            yield break;
        var code = symbols.Where(symbol => SubjectFit.Same(symbol.Name, subject)).Select(symbol => evidence.Rooms.FirstOrDefault(room => Holds(room, symbol) && !IsOfTests(room))).FirstOrDefault(room => room is not null);
        if (code is null)
            yield break;
        var names = evidence.Rooms.Where(room => !IsOfTests(room)).Select(room => Last(room.Folder)).ToHashSet();
        foreach (var (parent, rooms) in evidence.Rooms.Where(room => IsOfTests(room) && room.Folder.Contains('/', StringComparison.Ordinal)).GroupBy(room => room.Folder[..room.Folder.LastIndexOf('/')]).Select(group => (group.Key, Rooms: group.ToList())))
        {
            var like = rooms.Where(room => names.Contains(Last(room.Folder))).Select(room => KindFit.Of(room, intent.Kind!)).FirstOrDefault(fit => fit is not null);
            if (like is not null && rooms.All(room => Last(room.Folder) != Last(code.Folder)))
                yield return Make($"{parent}/{Last(code.Folder)}", null, like, .9, 1, .5);
        }
    }

    private static bool Holds(CodeRoom room, CodeSymbol symbol) => symbol.Path.LastIndexOf('/') is > 0 and var slash && symbol.Path[..slash] == room.Folder;

    private bool IsOfTests(CodeRoom room) => evidence.Projects.Any(project => project.Path == room.Project && project.Role == ProjectRole.Tests);

    // Where each feature has a folder with one type of the kind, a feature that has none gets one beside them.
    private IEnumerable<Spot> Features()
    {
        if (intent is not { Kind: { } kind, IsNamed: true, Subjects: [var subject, ..] })
            yield break;
        foreach (var siblings in evidence.Rooms.Where(room => room.Folder.Contains('/', StringComparison.Ordinal) && HasOne(room, kind)).GroupBy(room => room.Folder[..room.Folder.LastIndexOf('/')]))
        {
            if (siblings.Count() < 2 || siblings.Select(room => room.Types).Max() < 2 || siblings.Any(room => SubjectFit.Of(room, symbols, [subject]) > 0))
                continue;
            var plural = siblings.Count(room => SubjectFit.Singular(Last(room.Folder)) != Last(room.Folder)) * 2 > siblings.Count();
            var name = plural && SubjectFit.Singular(subject) == subject ? subject + "s" : subject;
            var like = siblings.Select(room => KindFit.Of(room, kind)).FirstOrDefault(fit => fit is not null);
            yield return Make($"{siblings.Key}/{char.ToUpperInvariant(name[0])}{name[1..]}", null, like, .9, 1, .5);
        }
    }

    // What only one type of a folder has is no pattern of it.
    private bool HasOne(CodeRoom room, CodeKind kind) => symbols.Any(symbol => Holds(room, symbol) && kind.Suffixes.Any(suffix => symbol.Name.Length > suffix.Length && symbol.Name.EndsWith(suffix, StringComparison.Ordinal)));

    private static string Last(string folder) => folder[(folder.LastIndexOf('/') + 1)..];

    // Only where nothing in the repository is of that kind: never a new place where an old one fits.
    private IEnumerable<Spot> New()
    {
        var kind = intent.Kind!;
        return evidence.Projects.Where(project => project.Ecosystem == "dotnet")
            .Select(project => project.Folder.Length == 0 ? kind.Folders[0] : $"{project.Folder}/{kind.Folders[0]}")
            .Where(folder => evidence.Rooms.All(room => room.Folder != folder))
            .Select(folder => Make(folder, null, null, .5, 0, .5));
    }

    private Spot Make(string folder, CodeRoom? room, KindFit? fit, double domain, double shape, double simplicity)
    {
        var project = evidence.Projects.Where(project => project.Ecosystem == "dotnet" && (room?.Project == project.Path || (room is null && IsIn(folder, project.Folder)))).MaxBy(project => project.Folder.Length);
        var practice = HomeFit.Of(project, intent.Kind?.Home ?? Home.Anywhere, evidence.Projects);
        return new(folder, room, project, fit, new()
        {
            Id = folder.Length == 0 ? "." : folder,
            Title = room is null ? $"a new folder {folder}" : folder.Length == 0 ? "the root folder" : folder,
            Scores = new Dictionary<string, double> { ["domain-fit"] = domain, ["existing-shape"] = shape, ["best-practice"] = practice, ["simplicity"] = simplicity },
        });
    }

    private static bool IsIn(string folder, string project) => project.Length == 0 || folder.StartsWith(project + "/", StringComparison.Ordinal);
}
