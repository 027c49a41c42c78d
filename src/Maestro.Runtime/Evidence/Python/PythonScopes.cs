using Maestro.Runtime.Evidence.Catalogues;

namespace Maestro.Runtime.Evidence.Python;

/// <summary>What a group of requirements is for, by what people call it.</summary>
internal static class PythonScopes
{
    /// <summary>Of a package in a group.</summary>
    /// <param name="group">The group's name, or that of the file that lists it; empty for what the program itself needs.</param>
    /// <param name="package">The package, in normal form.</param>
    public static PackageScope Of(string group, string package)
    {
        var name = group.ToLowerInvariant();
        if (name.Contains("test", StringComparison.Ordinal))
            return PackageScope.Test;
        return name.Contains("dev", StringComparison.Ordinal) || name.Contains("lint", StringComparison.Ordinal) || name.Contains("doc", StringComparison.Ordinal) || name.Contains("build", StringComparison.Ordinal)
            ? KnownPackages.Scope(PythonReader.Ecosystem, package) ?? PackageScope.Build
            : PackageScope.Run;
    }
}
