using NuGet.Common;
using NuGet.Configuration;
using NuGet.Protocol;
using NuGet.Protocol.Core.Types;

namespace Maestro.Plugins.DotNet.Feeds;

/// <summary>The feeds that restore would ask in a repository, with its mappings of packages to sources and the user's own settings.</summary>
internal sealed class PackageFeeds : IDisposable
{
    private readonly SourceCacheContext cache = new() { NoCache = true };
    private readonly List<SourceRepository> sources;
    private readonly List<SourceRepository> auditing;
    private readonly PackageSourceMapping mapping;
    private readonly HashSet<string> silent = new(StringComparer.Ordinal);
    private readonly Dictionary<SourceRepository, bool> reached = [];
    private ILookup<string, Advisory>? advisories;

    /// <summary>Those of a repository.</summary>
    /// <param name="root">The repository.</param>
    public PackageFeeds(string root)
    {
        var settings = Settings.LoadDefaultSettings(root);
        var provider = new PackageSourceProvider(settings);
        var known = Repository.Provider.GetCoreV3();
        sources = [.. provider.LoadPackageSources().Where(source => source.IsEnabled).Select(source => new SourceRepository(source, known))];
        var audit = provider.LoadAuditSources().Where(source => source.IsEnabled).Select(source => new SourceRepository(source, known)).ToList();
        auditing = audit.Count > 0 ? audit : sources;
        mapping = PackageSourceMapping.GetPackageSourceMapping(settings);
    }

    /// <summary>What could not be asked, and why.</summary>
    public IReadOnlyCollection<string> Silent => silent;

    /// <summary>The names of the feeds, as the settings have them.</summary>
    public IReadOnlyList<string> Names => [.. sources.Select(source => source.PackageSource.Name)];

    /// <summary>The versions of a package that are listed, newest first, each as the first feed that has it tells.</summary>
    /// <param name="package">Its id.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<IReadOnlyList<PackageVersion>> VersionsAsync(string package, CancellationToken ct)
    {
        var found = new Dictionary<NuGet.Versioning.NuGetVersion, PackageVersion>();
        foreach (var source in await ReachedAsync(Allowed(package), ct))
        {
            foreach (var version in await AskAsync(source, package, ct))
                found.TryAdd(version.Version, version);
        }
        var known = (advisories ??= await AdvisoriesAsync(ct))[package].ToList();
        return [.. found.Values.Select(version => version with { Advisories = [.. known.Where(advisory => advisory.Versions.Satisfies(version.Version))] }).OrderByDescending(version => version.Version)];
    }

    /// <summary>Where it can be read what changed in a version.</summary>
    /// <param name="package">The package's id.</param>
    /// <param name="version">Its version.</param>
    /// <param name="ct">Gives up.</param>
    /// <returns>The address; null where the package names none.</returns>
    public async Task<string?> NotesAsync(string package, PackageVersion version, CancellationToken ct)
    {
        foreach (var source in await ReachedAsync(Allowed(package), ct))
            if (await Manifest.OfAsync(source, package, version.Version, ct) is { } manifest)
                return ReleaseNotes.Of(manifest) ?? ReleaseNotes.Of(version);
        return ReleaseNotes.Of(version);
    }

    /// <inheritdoc/>
    public void Dispose() => cache.Dispose();

    private IEnumerable<SourceRepository> Allowed(string package)
    {
        if (!mapping.IsEnabled)
            return sources;
        var names = mapping.GetConfiguredPackageSources(package);
        return sources.Where(source => names.Contains(source.PackageSource.Name, StringComparer.OrdinalIgnoreCase));
    }

    // Each is tried once: to wait for the same silence with every package takes longer than the rest of the plan.
    private async Task<IReadOnlyList<SourceRepository>> ReachedAsync(IEnumerable<SourceRepository> wanted, CancellationToken ct)
    {
        var there = new List<SourceRepository>();
        foreach (var source in wanted)
            if (reached.TryGetValue(source, out var answers) ? answers : reached[source] = await AnswersAsync(source, ct))
                there.Add(source);
        return there;
    }

    private async Task<bool> AnswersAsync(SourceRepository source, CancellationToken ct)
    {
        try
        {
            // To NuGet a folder that is not there is one without packages, which would pass for an answer.
            if (source.PackageSource.IsLocal && !Directory.Exists(source.PackageSource.SourceUri.LocalPath))
            {
                Tell(source, $"there is no folder {source.PackageSource.Source}");
                return false;
            }
            await source.GetResourceAsync<ServiceIndexResourceV3>(ct);
            return true;
        }
        catch (FatalProtocolException e)
        {
            Tell(source, Why(e));
            return false;
        }
    }

    // A feed that does not answer keeps nobody from asking the others: it is told that it was silent.
    private async Task<IReadOnlyList<PackageVersion>> AskAsync(SourceRepository source, string package, CancellationToken ct)
    {
        try
        {
            var versions = new List<PackageVersion>();
            if (await source.GetResourceAsync<PackageMetadataResource>(ct) is not { } resource)
            {
                Tell(source, "it tells nothing of packages");
                return [];
            }
            foreach (var entry in await resource.GetMetadataAsync(package, includePrerelease: true, includeUnlisted: false, cache, NullLogger.Instance, ct))
                versions.Add(await PackageFacts.OfAsync(entry));
            return versions;
        }
        catch (FatalProtocolException e)
        {
            Tell(source, Why(e));
            return [];
        }
    }

    private async Task<ILookup<string, Advisory>> AdvisoriesAsync(CancellationToken ct)
    {
        var all = new List<(string Package, Advisory Advisory)>();
        foreach (var source in await ReachedAsync(auditing, ct))
        {
            try
            {
                if (await source.GetResourceAsync<IVulnerabilityInfoResource>(ct) is { } resource)
                    foreach (var page in (await resource.GetVulnerabilityInfoAsync(cache, NullLogger.Instance, ct)).KnownVulnerabilities ?? [])
                        all.AddRange(page.SelectMany(entry => entry.Value.Select(known => (entry.Key, new Advisory(known.Url, (int)known.Severity, known.Versions)))));
            }
            catch (FatalProtocolException e)
            {
                Tell(source, Why(e));
            }
        }
        return all.ToLookup(one => one.Package, one => one.Advisory, StringComparer.OrdinalIgnoreCase);
    }

    private void Tell(SourceRepository source, string why) => silent.Add($"{source.PackageSource.Name}: {why}");

    private static string Why(FatalProtocolException e) => e.InnerException?.Message ?? e.Message;
}
