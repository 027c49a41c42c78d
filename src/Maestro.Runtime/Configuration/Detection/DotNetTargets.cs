using System.Text.RegularExpressions;

namespace Maestro.Runtime.Configuration.Detection;

/// <summary>What is built in a repository of .NET: the solutions nearest to its root, without any the projects that no other one refers to.</summary>
internal static partial class DotNetTargets
{
    // More than these are for the user to choose from.
    private const int Most = 8;

    // src/area/part/Part.csproj, and one more.
    private const int Deepest = 4;

    private static readonly string[] Solutions = [".slnx", ".sln"];

    /// <summary>All of them in order; none where there are too many to ask of every one.</summary>
    public static IReadOnlyList<DotNetTarget> In(Manifests files)
    {
        string[] root = [.. Candidates(files, 0)];
        var found = SolutionsOf(root);
        // In most repositories that is enough, and the walk down is spared.
        if (found.Length == 0)
            found = Below(files, [.. Candidates(files, Deepest)], root.Length > 0);
        return found.Length > Most ? []
            // dotnet finds what is the only one in the folder where it stands.
            : found is [var only] ? [new(only, root is [var alone] && alone == only ? "" : Quoted(only), "")]
            : [.. Named(found)];
    }

    private static IOrderedEnumerable<string> Candidates(Manifests files, int depth) => files.Below([.. Solutions, .. DotNet.Projects], depth).Order(StringComparer.Ordinal);

    // A solution in both its forms is one.
    private static string[] SolutionsOf(string[] candidates) =>
        [.. candidates.Where(file => Solutions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)).DistinctBy(file => Path.ChangeExtension(file, null))];

    // A project at the root is in no solution below it.
    private static string[] Below(Manifests files, string[] candidates, bool projectAtRoot)
    {
        if (!projectAtRoot && SolutionsOf(candidates).GroupBy(file => file.Count(c => c == '/')).MinBy(depth => depth.Key) is { } nearest)
            return [.. nearest];
        string[] projects = [.. candidates.Where(file => !Solutions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))];
        var referred = projects.SelectMany(project => Reference().Matches(files.Text(project)).Select(name => name.Value)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. projects.Where(project => !referred.Contains(Path.GetFileName(project)))];
    }

    private static IEnumerable<DotNetTarget> Named(string[] found)
    {
        var names = found.Select(file => Other().Replace(Path.GetFileNameWithoutExtension(file), "-").Trim('-').ToLowerInvariant()).ToArray();
        return found.Select((file, i) => new DotNetTarget(file, Quoted(file), $"-{names[i]}{(names.Take(i).Count(name => name == names[i]) is > 0 and var before ? $"-{before + 1}" : "")}"));
    }

    // What a file is called must not become part of the command.
    private static string Quoted(string file) => Plain().IsMatch(file) ? $" {file}"
        : OperatingSystem.IsWindows() ? $" \"{file}\""
        : $" './{file.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    [GeneratedRegex("""(?<=[\\/"'])[^\\/"'<>]+\.(cs|fs|vb)proj(?=["'])""", RegexOptions.IgnoreCase)]
    private static partial Regex Reference();

    [GeneratedRegex(@"^[\p{L}\p{N}_.][\p{L}\p{N}_./+-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex Other();
}
