namespace Maestro.Plugins.DotNet.Projects;

/// <summary>What MSBuild says of the projects of a repository.</summary>
/// <param name="Targets">What restore is called with: solutions, or projects where there are none; relative.</param>
/// <param name="Uses">The packages they reference by themselves.</param>
/// <param name="References">The projects each project references, by its path.</param>
/// <param name="Unread">What could not be evaluated, and why.</param>
internal sealed record Solution(IReadOnlyList<string> Targets, IReadOnlyList<PackageUse> Uses, IReadOnlyDictionary<string, IReadOnlyList<string>> References, IReadOnlyList<string> Unread)
{
    /// <summary>A project and all that it references, itself or through others.</summary>
    public IReadOnlySet<string> Closure(string project)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([project]);
        while (open.TryPop(out var next))
            if (seen.Add(next))
                foreach (var referenced in References.GetValueOrDefault(next) ?? [])
                    open.Push(referenced);
        return seen;
    }
}
