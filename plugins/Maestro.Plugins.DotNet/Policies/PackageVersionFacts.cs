using System.Globalization;
using NuGet.Versioning;

namespace Maestro.Plugins.DotNet.Policies;

/// <summary>What the question for a package's version is decided from, as facts on record.</summary>
/// <param name="facts">The facts, by name.</param>
internal sealed class PackageVersionFacts(IReadOnlyDictionary<string, string> facts)
{
    /// <summary>The kind of the decision: which version a package is raised to.</summary>
    public const string Kind = "package-version";

    /// <summary>The choice to leave a package as it is.</summary>
    public const string Stay = "stay";

    /// <summary>The fact that names the package.</summary>
    public const string Package = "package";

    /// <summary>The fact that names the version it has now.</summary>
    public const string Current = "current";

    /// <summary>The part of an answer that names, with blanks between them, versions that nothing speaks against though nothing asks for them either.</summary>
    public const string Along = "along";

    /// <summary>What a version's licence is told as, and so on: the version, a space, and this.</summary>
    public const string Licence = "licence";

    /// <summary>The worst known vulnerability of a version: severity, as a number, and address.</summary>
    public const string Vulnerable = "vulnerable";

    /// <summary>Why a version is deprecated.</summary>
    public const string Deprecated = "deprecated";

    /// <summary>The day a version came out.</summary>
    public const string Published = "published";

    /// <summary>Why a version cannot be used where the package is referenced.</summary>
    public const string Unfit = "unfit";

    /// <summary>The package.</summary>
    public string Id => facts[Package];

    /// <summary>The version it has now.</summary>
    public NuGetVersion Now => NuGetVersion.Parse(facts[Current]);

    /// <summary>The name of a version's fact.</summary>
    public static string Name(NuGetVersion version, string what) => $"{version.ToNormalizedString()} {what}";

    /// <summary>What is told of a version; empty where nothing is.</summary>
    public string Of(NuGetVersion version, string what) => facts.GetValueOrDefault(Name(version, what), "");

    /// <summary>How bad the worst of what is known of a version is; null where nothing is known.</summary>
    public int? Severity(NuGetVersion version) =>
        Of(version, Vulnerable).Split(' ')[0] is { Length: > 0 } number && int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var severity) ? severity : null;

    /// <summary>The day a version came out, where the feed tells.</summary>
    public DateTimeOffset? Day(NuGetVersion version) =>
        DateTimeOffset.TryParse(Of(version, Published), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var day) ? day : null;
}
