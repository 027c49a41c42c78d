using UpgradeBench.Packages;
using static UpgradeBench.Packages.Versions;
using static UpgradeBench.Shapes.BreakingShapes;

namespace UpgradeBench.Shapes;

/// <summary>Versions that would work, and that the policy does not allow; and those that it asks for.</summary>
internal static class PolicyShapes
{
    /// <summary>They.</summary>
    public static IReadOnlyList<Shape> All { get; } =
    [
        new("known vulnerability")
        {
            OverHttp = true,
            Policy = "level: security",
            UpdateArguments = "--vulnerable",
            Packages = [new("Acme.Text", "1.0.0") { Vulnerable = true }, new("Acme.Text", "1.1.0") { Vulnerable = true }, .. Of("Acme.Text", "1.2.0", "2.0.0"), .. Of("Acme.Json", "1.0.0", "2.0.0")],
            Files = Shop("Acme.Text «Acme.Text 1.0.0→1.2.0»", "Acme.Json «Acme.Json 1.0.0→1.0.0»"),
        },
        new("deprecated version")
        {
            OverHttp = true,
            Packages = [new("Acme.Text", "1.0.0") { Deprecated = true }, .. Of("Acme.Text", "2.0.0"), .. Of("Acme.Json", "1.0.0", "1.5.0"), new("Acme.Json", "2.0.0") { Deprecated = true }],
            Files = Shop("Acme.Text «Acme.Text 1.0.0→2.0.0»", "Acme.Json «Acme.Json 1.0.0→1.5.0»"),
        },
        new("licence that changes")
        {
            Packages = [.. Of("Acme.Text", "1.0.0", "1.4.0"), new("Acme.Text", "2.0.0") { Licence = "GPL-3.0-only" }, .. Of("Acme.Json", "1.0.0", "2.0.0")],
            Files = Shop("Acme.Text «Acme.Text 1.0.0→1.4.0»", "Acme.Json «Acme.Json 1.0.0→2.0.0»"),
        },
        new("pre-releases")
        {
            Packages = [.. Of("Acme.Text", "1.0.0", "1.1.0", "2.0.0-beta.1"), .. Of("Acme.Json", "1.0.0", "2.0.0")],
            Files = Shop("Acme.Text «Acme.Text 1.0.0→1.1.0»", "Acme.Json «Acme.Json 1.0.0→2.0.0»"),
        },
        new("minor versions only")
        {
            Policy = "level: minor",
            OutdatedArguments = "--version-lock Major",
            Packages = [.. Of("Acme.Text", "1.0.0", "1.1.0", "2.0.0"), .. Of("Acme.Json", "1.0.0", "1.2.0"), Differing("Acme.Json", "1.3.0"), .. Of("Acme.Json", "2.0.0")],
            Files = Shop("Acme.Text «Acme.Text 1.0.0→1.1.0»", "Acme.Json «Acme.Json 1.0.0→1.2.0✗1.3.0»"),
        },
        new("patches only")
        {
            Policy = "level: patch",
            OutdatedArguments = "--version-lock Minor",
            Packages = [.. Of("Acme.Text", "1.0.0", "1.0.3", "1.1.0"), .. Of("Acme.Json", "1.0.0", "1.2.0")],
            Files = Shop("Acme.Text «Acme.Text 1.0.0→1.0.3»", "Acme.Json «Acme.Json 1.0.0→1.0.0»"),
        },
        new("pins and exclusions")
        {
            Policy = "level: major, pins: { Acme.Text: \"[1.0,2.0)\" }, exclude: [Acme.Legacy*]",
            OutdatedArguments = "--exclude Acme.Legacy",
            Packages = [.. Of("Acme.Text", "1.0.0", "1.5.0", "2.0.0"), .. Of("Acme.LegacyBits", "1.0.0", "2.0.0"), .. Of("Acme.Json", "1.0.0", "2.0.0")],
            Files = Shop("Acme.Text «Acme.Text 1.0.0→1.5.0»", "Acme.LegacyBits «Acme.LegacyBits 1.0.0→1.0.0»", "Acme.Json «Acme.Json 1.0.0→2.0.0»"),
        },
    ];
}
