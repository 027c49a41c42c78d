using System.IO.Enumeration;

namespace Maestro.Plugins.DotNet.Policies;

/// <summary>Ids of packages, and patterns of them with <c>*</c>, in any case.</summary>
internal static class PackagePattern
{
    public static bool Matches(string pattern, string package) => FileSystemName.MatchesSimpleExpression(pattern, package, ignoreCase: true);

    public static bool AnyMatches(IEnumerable<string> patterns, string package) => patterns.Any(pattern => Matches(pattern, package));
}
