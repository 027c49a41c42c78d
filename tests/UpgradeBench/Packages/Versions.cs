namespace UpgradeBench.Packages;

/// <summary>Short ways to write packages down.</summary>
internal static class Versions
{
    /// <summary>Versions of a package in which nothing is wrong.</summary>
    public static IEnumerable<Made> Of(string id, params string[] versions) => versions.Select(version => new Made(id, version));

    /// <summary>A version that takes away what is called.</summary>
    public static Made Breaking(string id, string version) => new(id, version) { Breaks = true };

    /// <summary>A version that answers something else.</summary>
    public static Made Differing(string id, string version) => new(id, version) { Differs = true };
}
