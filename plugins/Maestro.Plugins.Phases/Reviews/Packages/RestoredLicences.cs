using System.Text.Json;
using Maestro.Plugins.Licences;
using Maestro.Plugins.Reading;

namespace Maestro.Plugins.Phases.Reviews.Packages;

/// <summary>Licences as packages that are restored on this machine name them: the nuspec in NuGet's folder, <c>package.json</c> in <c>node_modules</c>, npm's lock file.</summary>
/// <param name="root">The workspace.</param>
/// <param name="nuget">NuGet's folder of packages.</param>
internal sealed class RestoredLicences(string root, string nuget)
{
    private readonly Lazy<(IReadOnlyList<PackageLicence> Packages, string? Problem)> named = new(() => PackageLicences.Read(root));

    /// <summary>NuGet's folder on this machine.</summary>
    public static string NuGetFolder => Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } folder
        ? folder
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>A package's licence; null where nothing names one.</summary>
    public string? Of(PackageUse package) => package.Ecosystem switch
    {
        "dotnet" => Nuspec(package) ?? Named(package),
        "node" => Named(package) ?? Installed(package),
        _ => null,
    };

    private string? Named(PackageUse package) => named.Value.Packages
        .Where(known => known.Package.Equals(package.Name, StringComparison.OrdinalIgnoreCase) && known.Expression is not null)
        .OrderByDescending(known => known.Version == package.Version).FirstOrDefault()?.Expression;

    private string? Nuspec(PackageUse package)
    {
        var name = package.Name.ToLowerInvariant();
        if (package.Version is not { } version || !IsName(name) || !IsName(version))
            return null;
        var nuspec = Path.Combine(nuget, name, version.ToLowerInvariant(), $"{name}.nuspec");
        return File.Exists(nuspec) ? RestoredNuGet.Expression(nuspec) : null;
    }

    private string? Installed(PackageUse package)
    {
        // A scope and a name, such as @types/node; what else it says would lead somewhere else.
        if (!Array.TrueForAll(package.Name.Split('/'), IsName) || Path.Combine(root, "node_modules", package.Name, "package.json") is var file && !File.Exists(file))
            return null;
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            return json.RootElement.Text("license") ?? json.RootElement.Member("license").Text("type");
        }
        catch (JsonException)
        {
            // A package that cannot be read names no licence, which is said.
            return null;
        }
    }

    private static bool IsName(string text) => text.Length > 0 && text is not ("." or "..") && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '+' or '@');
}
