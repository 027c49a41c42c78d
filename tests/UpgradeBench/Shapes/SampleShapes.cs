using EndToEnd.Harness;
using UpgradeBench.Packages;
using static UpgradeBench.Packages.Versions;
using static UpgradeBench.Shapes.BreakingShapes;

namespace UpgradeBench.Shapes;

/// <summary>The policies of <c>samples/UpgradePipeline</c>, as they are there.</summary>
internal static class SampleShapes
{
    /// <summary>They.</summary>
    public static IReadOnlyList<Shape> All { get; } =
    [
        new("the sample's weekly policy")
        {
            Extends = "policy/upgrade.maestro.yaml",
            OutdatedArguments = "--version-lock Major --exclude Acme.Legacy",
            CommitsAre = 1,
            Packages = [.. Of("Acme.Text", "1.0.0", "1.1.0", "2.0.0"), .. Of("Acme.Json", "1.0.0", "1.1.0"), .. Of("Acme.Legacy", "1.0.0", "1.1.0")],
            Files = Policies(Shop("Acme.Text «Acme.Text 1.0.0→1.1.0»", "Acme.Json «Acme.Json 1.0.0→1.1.0»", "Acme.Legacy «Acme.Legacy 1.0.0→1.0.0»")),
        },
        new("the sample's policy between")
        {
            Extends = "policy/security.maestro.yaml",
            OverHttp = true,
            UpdateArguments = "--vulnerable",
            Packages = [new("Acme.Text", "1.0.0") { Vulnerable = true }, new("Acme.Text", "1.1.0") { Vulnerable = true }, .. Of("Acme.Text", "1.2.0", "2.0.0"), .. Of("Acme.Json", "1.0.0", "1.1.0")],
            Files = Policies(Shop("Acme.Text «Acme.Text 1.0.0→1.2.0»", "Acme.Json «Acme.Json 1.0.0→1.0.0»")),
        },
    ];

    private static Dictionary<string, string> Policies(IReadOnlyDictionary<string, string> files) =>
        new(files.Concat(((string[])["upgrade.maestro.yaml", "security.maestro.yaml"]).Select(name => KeyValuePair.Create($"policy/{name}", File.ReadAllText(Path.Combine(Scratch.Metadata("RootDirectory"), "samples", "UpgradePipeline", name))))));
}
