using NuGet.Packaging;

namespace Maestro.Plugins.DotNet.Feeds;

/// <summary>Where it can be read what changed in a version of a package, by what the package says of itself.</summary>
internal static class ReleaseNotes
{
    /// <summary>The address: of the release notes, else of the repository's releases, else of the project.</summary>
    /// <param name="manifest">The package's own manifest.</param>
    /// <returns>The address; null where it names none.</returns>
    public static string? Of(NuspecReader manifest) =>
        (manifest.GetReleaseNotes() ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Address).FirstOrDefault(address => address is not null)
        ?? Releases(Address(manifest.GetRepositoryMetadata()?.Url))
        ?? Releases(Address(manifest.GetProjectUrl()));

    /// <summary>The address by the feed's word alone: the releases of a project's repository, else its page.</summary>
    public static string? Of(PackageVersion version) => Releases(Address(version.Page));

    private static string? Address(string? word) => word?.TrimEnd('.', ',', ')') is { } written && Uri.TryCreate(written, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? written : null;

    private static string? Releases(string? repository) =>
        repository?.StartsWith("https://github.com/", StringComparison.OrdinalIgnoreCase) == true && new Uri(repository).AbsolutePath.Trim('/').Split('/') is [var owner, var name]
            ? $"https://github.com/{owner}/{(name.EndsWith(".git", StringComparison.Ordinal) ? name[..^4] : name)}/releases"
            : repository;
}
