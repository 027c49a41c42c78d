using System.Text.Json;
using UpgradeBench.Packages;

namespace UpgradeBench.Feeds;

/// <summary>The documents of NuGet's V3 protocol over a folder of packages (learn.microsoft.com/nuget/api/overview).</summary>
internal sealed class FeedDocuments(Uri at, string folder, IReadOnlyList<Made> made)
{
    private readonly ILookup<string, FeedPackage> packages = Directory.GetFiles(folder, "*.nupkg").Select(FeedPackage.Read).OrderBy(package => package.Version).ToLookup(package => package.Id.ToLowerInvariant());

    /// <summary>What is at a path; null where nothing is.</summary>
    public FeedDocument? Of(string path) => path.Split('/') switch
    {
        ["index.json"] => Json(Index),
        ["vulnerabilities", "index.json"] => Json(new object[] { new Dictionary<string, object> { ["@name"] = "base", ["@id"] = $"{at}vulnerabilities/base.json", ["@updated"] = "2026-01-01T00:00:00Z" } }),
        ["vulnerabilities", "base.json"] => Json(made.Where(package => package.Vulnerable).GroupBy(package => package.Id.ToLowerInvariant()).ToDictionary(group => group.Key, group => group.Select(Advisory))),
        ["flat", var id, "index.json"] when packages.Contains(id) => Json(new { versions = packages[id].Select(package => package.Number) }),
        ["flat", var id, var version, var file] when Find(id, version) is { } found => file.EndsWith(".nupkg", StringComparison.Ordinal) ? new(File.ReadAllBytes(found.File), true) : new(found.Nuspec, false),
        ["registration", var id, "index.json"] when packages.Contains(id) => Json(Registration(id)),
        _ => null,
    };

    private Dictionary<string, object> Index => new()
    {
        ["version"] = "3.0.0",
        ["resources"] = new[]
        {
            Resource("flat/", "PackageBaseAddress/3.0.0"), Resource("registration/", "RegistrationsBaseUrl/3.6.0"), Resource("vulnerabilities/index.json", "VulnerabilityInfo/6.7.0"),
            Resource("query", "SearchQueryService"),
        },
    };

    private static FeedDocument Json(object value) => new(JsonSerializer.SerializeToUtf8Bytes(value), false);

    private Dictionary<string, object> Resource(string path, string type) => new() { ["@id"] = $"{at}{path}", ["@type"] = type };

    private FeedPackage? Find(string id, string version) => packages[id].FirstOrDefault(package => package.Number == version);

    private static Dictionary<string, object> Advisory(Made package) => new()
    {
        ["url"] = $"https://example.invalid/advisories/{package.Id}",
        ["severity"] = 2,
        ["versions"] = $"[{package.Version}]",
    };

    private Dictionary<string, object> Registration(string id)
    {
        var all = packages[id].ToList();
        return new()
        {
            ["count"] = 1,
            ["items"] = new[]
            {
                new Dictionary<string, object>
                {
                    ["@id"] = $"{at}registration/{id}/index.json#page",
                    ["count"] = all.Count,
                    ["lower"] = all[0].Number,
                    ["upper"] = all[^1].Number,
                    ["items"] = all.Select(package => new Dictionary<string, object>
                    {
                        ["@id"] = $"{at}registration/{id}/{package.Number}.json",
                        ["packageContent"] = $"{at}flat/{id}/{package.Number}/{id}.{package.Number}.nupkg",
                        ["catalogEntry"] = package.Entry(at, made.FirstOrDefault(one => one.Id == package.Id && one.Version == package.Number)),
                    }),
                },
            },
        };
    }
}
