using UpgradeBench.Feeds;
using UpgradeBench.Packages;
using UpgradeBench.Solutions;
using static UpgradeBench.Packages.Versions;
using static UpgradeBench.Solutions.Solution;

namespace UpgradeBench.Shapes;

/// <summary>Versions that stand elsewhere than beside the reference, or are written in an unusual way.</summary>
internal static class ManagedShapes
{
    private static readonly string TestVersions = string.Concat(new[] { "Microsoft.NET.Test.Sdk", "NUnit", "NUnit3TestAdapter" }.Select(id => $"    <PackageVersion Include=\"{id}\" Version=\"{MachinePackages.VersionOf(id)}\" />\n"));

    /// <summary>They.</summary>
    public static IReadOnlyList<Shape> All { get; } =
    [
        new("central management, oddly written")
        {
            Packages = [.. Of("Acme.Text", "1.0.0", "2.0.0"), .. Of("Acme.Json", "1.0.0", "1.0.1", "1.1.0"), Breaking("Acme.Json", "2.0.0"), .. Of("Acme.Log", "0.9.0", "0.10.0"), .. Of("Acme.All", "1.0.0", "1.1.0")],
            Files = new Solution()
                .With("Directory.Packages.props", ("\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Project>\n\t<!-- Acme.Text stays at 1.0.0 until \u00dcberg\u00e4nge are tested -->\n  <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>\n"
                    + "  <ItemGroup>\n" + TestVersions
                    + "    <PackageVersion   Include = 'Acme.Text'\n                      Version = '«Acme.Text 1.0.0→2.0.0»'   />\n"
                    + "\t<PackageVersion Version=\"«Acme.Json 1.0.0→1.1.0✗2.0.0»\" Include=\"acme.json\"/><!-- 1.0.0 -->\n\n\n"
                    + "    <PackageVersion Include=\"Acme.Log\">\n      <Version>\n        «Acme.Log 0.9.0→0.10.0»\n      </Version>\n    </PackageVersion>\n"
                    + "    <!-- <PackageVersion Include=\"Acme.Text\" Version=\"1.0.0\" /> -->\n"
                    + "    <GlobalPackageReference Include=\"Acme.All\" Version=\"«Acme.All 1.0.0→1.1.0»\" />\n  </ItemGroup>\n</Project>").ReplaceLineEndings("\r\n"))
                .Library("Shop", References("Acme.Text", "Acme.Json", "Acme.Log"), "Acme.Text", "Acme.Json", "Acme.Log").Tests("Shop", ["Acme.Text", "Acme.Json", "Acme.Log"], versions: false).Files,
        },
        new("pins of what others bring in")
        {
            Packages =
            [
                new("Acme.Web", "1.0.0") { Needs = [("Acme.Core", "1.0.0")] }, new("Acme.Web", "2.0.0") { Needs = [("Acme.Core", "1.2.0")] },
                .. Of("Acme.Core", "1.1.0", "1.2.0", "2.0.0"),
            ],
            Files = Central(
                    "    <PackageVersion Include=\"Acme.Web\" Version=\"«Acme.Web 1.0.0→2.0.0»\" />\n    <PackageVersion Include=\"Acme.Core\" Version=\"«Acme.Core 1.1.0→2.0.0»\" />\n",
                    "\n    <CentralPackageTransitivePinningEnabled>true</CentralPackageTransitivePinningEnabled>")
                .Library("Shop", References("Acme.Web"), "Acme.Web").Tests("Shop", ["Acme.Web"], versions: false).Files,
        },
        new("version override")
        {
            Packages = [.. Of("Acme.Text", "1.0.0", "1.1.0", "2.0.0")],
            Files = Central("    <PackageVersion Include=\"Acme.Text\" Version=\"«Acme.Text 1.1.0→2.0.0»\" />\n")
                .Library("Shop", References("Acme.Text"), "Acme.Text").Tests("Shop", ["Acme.Text"], versions: false)
                .Library("Past", "    <PackageReference Include=\"Acme.Text\" VersionOverride=\"«Acme.Text 1.0.0→2.0.0»\" />\n", "Acme.Text").Tests("Past", ["Acme.Text"], versions: false).Files,
        },
        new("versions in properties")
        {
            Packages = [.. Of("Acme.Text", "1.0.0", "1.1.0"), Differing("Acme.Text", "2.0.0"), .. Of("Acme.Json", "1.0.0", "2.0.0")],
            Files = new Solution().With("Directory.Build.props", Properties("\n    <AcmeTextVersion>«Acme.Text 1.0.0→1.1.0✗2.0.0»</AcmeTextVersion>\n    <JsonVersion>«Acme.Json 1.0.0→2.0.0»</JsonVersion>\n    <OurOwnVersion>1.0.0</OurOwnVersion>"))
                .Library("Shop", References("Acme.Text $(AcmeTextVersion)", "Acme.Json $(JsonVersion)"), "Acme.Text", "Acme.Json").Tests("Shop", ["Acme.Text", "Acme.Json"]).Files,
        },
        new("lock files")
        {
            HasLockFiles = true,
            Packages = [.. Of("Acme.Text", "1.0.0", "1.1.0"), Breaking("Acme.Text", "2.0.0"), new("Acme.Json", "1.0.0") { Needs = [("Acme.Bits", "1.0.0")] }, new("Acme.Json", "2.0.0") { Needs = [("Acme.Bits", "1.1.0")] }, .. Of("Acme.Bits", "1.0.0", "1.1.0", "2.0.0")],
            Files = new Solution().With("Directory.Build.props", Properties("\n    <RestorePackagesWithLockFile>true</RestorePackagesWithLockFile>\n    <RestoreLockedMode Condition=\"'$(CI)' == 'true'\">true</RestoreLockedMode>"))
                .Library("Shop", References("Acme.Text «Acme.Text 1.0.0→1.1.0✗2.0.0»", "Acme.Json «Acme.Json 1.0.0→2.0.0»"), "Acme.Text", "Acme.Json").Tests("Shop", ["Acme.Text", "Acme.Json"]).Files,
        },
        new("pinned ranges")
        {
            Packages = [.. Of("Acme.Text", "1.2.3", "1.3.0", "2.0.0"), .. Of("Acme.Json", "1.0.0", "1.5.0", "2.0.0"), .. Of("Acme.Log", "1.0.0", "1.1.0", "2.0.0"), .. Of("Acme.Bits", "1.0.0", "1.1.0")],
            Files = new Solution().Library(
                    "Shop", References("Acme.Text [«Acme.Text 1.2.3→1.2.3»]", "Acme.Json [«Acme.Json 1.0.0→1.5.0»,2.0.0)", "Acme.Log «Acme.Log 1.*→1.*»", "Acme.Bits [«Acme.Bits 1.0.0→1.1.0»,)"), "Acme.Text", "Acme.Json", "Acme.Log", "Acme.Bits")
                .Tests("Shop", ["Acme.Text", "Acme.Json", "Acme.Log", "Acme.Bits"]).Files,
        },
        new("tools manifest")
        {
            Packages = [.. new[] { new Made("Acme.Check", "1.0.0"), new("Acme.Check", "1.5.0"), new("Acme.Check", "2.0.0") { Breaks = true } }.Select(package => package with { Kind = MadeKind.Tool }), .. Of("Acme.Text", "1.0.0", "1.1.0")],
            AlsoHolds = new Dictionary<string, string> { ["check"] = "dotnet tool restore && dotnet acme-check" },
            Files = new Solution().With(".config/dotnet-tools.json", "{\n  \"version\": 1,\n  \"isRoot\": true,\n  \"tools\": {\n    \"acme.check\": {\n      \"version\": \"«Acme.Check 1.0.0→1.5.0✗2.0.0»\",\n      \"commands\": [ \"dotnet-acme-check\" ],\n      \"rollForward\": false\n    }\n  }\n}\n")
                .Library("Shop", References("Acme.Text «Acme.Text 1.0.0→1.1.0»"), "Acme.Text").Tests("Shop", ["Acme.Text"]).Files,
        },
        new("project SDK in global.json")
        {
            Packages = [.. new[] { new Made("Acme.Sdk", "1.0.0"), new("Acme.Sdk", "1.1.0"), new("Acme.Sdk", "2.0.0") { Breaks = true } }.Select(package => package with { Kind = MadeKind.Sdk })],
            Files = new Solution().With("global.json", "{\n  // Which SDKs the projects come with.\n  \"msbuild-sdks\": { \"Acme.Sdk\" : \"«Acme.Sdk 1.0.0→1.1.0✗2.0.0»\" }\n}\n")
                .Library("Shop", "").With("src/Shop/Shop.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\">\n  <Sdk Name=\"Acme.Sdk\" />\n</Project>\n").Tests("Shop", []).Files,
        },
    ];

    private static Solution Central(string versions, string properties = "") =>
        new Solution().With("Directory.Packages.props", $"<Project>\n  <PropertyGroup>\n    <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>{properties}\n  </PropertyGroup>\n  <ItemGroup>\n{TestVersions}{versions}  </ItemGroup>\n</Project>\n");
}
