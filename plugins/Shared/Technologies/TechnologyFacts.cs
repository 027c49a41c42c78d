namespace Maestro.Plugins.Technologies;

/// <summary>Facts of a question about a technology that who asks and who answers must mean the same by.</summary>
internal static class TechnologyFacts
{
    /// <summary>Whether a package may be added that the repository does not use yet; it may where nothing is said.</summary>
    public const string NewPackages = "new_packages";

    /// <summary>That none may.</summary>
    public const string No = "no";
}
