using UpgradeBench.Packages;
using UpgradeBench.Solutions;
using static UpgradeBench.Packages.Versions;
using static UpgradeBench.Solutions.Solution;

namespace UpgradeBench.Shapes;

/// <summary>Versions that do not work, by themselves or with others, and tests that fail whatever is done.</summary>
internal static class BreakingShapes
{
    /// <summary>They.</summary>
    public static IReadOnlyList<Shape> All { get; } =
    [
        new("newer version breaks the build")
        {
            Packages = [.. Of("Acme.Text", "1.0.0", "1.4.0", "1.5.0"), Breaking("Acme.Text", "2.0.0"), Breaking("Acme.Text", "2.1.0"), .. Of("Acme.Json", "1.0.0", "2.0.0")],
            Files = Shop("Acme.Text «Acme.Text 1.0.0→1.5.0✗2.0.0»", "Acme.Json «Acme.Json 1.0.0→2.0.0»"),
        },
        new("newer version breaks tests only")
        {
            Packages = [.. Of("Acme.Text", "1.0.0", "2.0.0"), Differing("Acme.Text", "3.0.0"), .. Of("Acme.Json", "1.0.0", "2.0.0")],
            Files = Shop("Acme.Text «Acme.Text 1.0.0→2.0.0✗3.0.0»", "Acme.Json «Acme.Json 1.0.0→2.0.0»"),
        },
        new("cannot be raised at all")
        {
            Ends = 3,
            Packages = [.. Of("Acme.Text", "1.0.0"), Breaking("Acme.Text", "1.1.0"), Differing("Acme.Text", "2.0.0"), .. Of("Acme.Json", "1.0.0", "1.1.0")],
            Files = Shop("Acme.Text «Acme.Text 1.0.0→1.0.0✗1.1.0»", "Acme.Json «Acme.Json 1.0.0→1.1.0»"),
        },
        new("newer version whose analyzer mends the code")
        {
            Packages = [.. Of("Acme.Text", "1.0.0"), new("Acme.Text", "2.0.0") { Fixes = true }, .. Of("Acme.Json", "1.0.0", "2.0.0")],
            Files = Mended(Shop("Acme.Text «Acme.Text 1.0.0→2.0.0»", "Acme.Json «Acme.Json 1.0.0→2.0.0»")),
        },
        new("transitive conflict")
        {
            Packages =
            [
                new("Acme.Web", "1.0.0") { Needs = [("Acme.Core", "1.0.0")] }, new("Acme.Web", "2.0.0") { Needs = [("Acme.Core", "2.0.0")] }, new("Acme.Web", "3.0.0") { Needs = [("Acme.Core", "3.0.0")] },
                .. Of("Acme.Core", "1.0.0", "2.0.0"), Breaking("Acme.Core", "3.0.0"),
            ],
            Files = Shop("Acme.Web «Acme.Web 1.0.0→2.0.0✗3.0.0»", "Acme.Core «Acme.Core 1.0.0→2.0.0✗3.0.0»"),
        },
        new("group that must move together")
        {
            CommitsAre = 1,
            Groups = ["Acme.Suite.*"],
            Packages =
            [
                new("Acme.Suite.Web", "1.0.0") { Needs = [("Acme.Suite.Core", "[1.0.0]")] }, new("Acme.Suite.Web", "2.0.0") { Needs = [("Acme.Suite.Core", "[2.0.0]")] },
                new("Acme.Suite.Web", "3.0.0") { Needs = [("Acme.Suite.Core", "[3.0.0]")] }, .. Of("Acme.Suite.Core", "1.0.0", "2.0.0"), Breaking("Acme.Suite.Core", "3.0.0"),
            ],
            Files = new Solution().With("Directory.Build.props", Properties("\n    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>"))
                .Library("Shop", References("Acme.Suite.Web «Acme.Suite.Web 1.0.0→2.0.0✗3.0.0»", "Acme.Suite.Core «Acme.Suite.Core 1.0.0→2.0.0✗3.0.0»"), "Acme.Suite.Web", "Acme.Suite.Core")
                .Tests("Shop", ["Acme.Suite.Web", "Acme.Suite.Core"]).Files,
        },
        new("group of which one cannot be raised")
        {
            CommitsAre = 1,
            Groups = ["Acme.Suite.*"],
            Packages = [.. Of("Acme.Suite.Web", "1.0.0", "2.0.0"), .. Of("Acme.Suite.Core", "1.0.0"), Breaking("Acme.Suite.Core", "2.0.0"), .. Of("Acme.Suite.Log", "1.0.0", "2.0.0")],
            Files = Shop("Acme.Suite.Web «Acme.Suite.Web 1.0.0→2.0.0»", "Acme.Suite.Core «Acme.Suite.Core 1.0.0→1.0.0✗2.0.0»", "Acme.Suite.Log «Acme.Suite.Log 1.0.0→2.0.0»"),
        },
        new("group of which two share a property")
        {
            CommitsAre = 1,
            Groups = ["Acme.Suite.*"],
            Packages = [.. Of("Acme.Suite.Web", "1.0.0", "2.0.0"), .. Of("Acme.Suite.Core", "1.0.0"), Breaking("Acme.Suite.Core", "2.0.0"), .. Of("Acme.Suite.Log", "1.0.0", "2.0.0")],
            // Log could be raised, and would take Core along.
            Files = new Solution().With("Directory.Build.props", Properties("\n    <SuiteVersion>«Acme.Suite.Core 1.0.0→1.0.0✗2.0.0»</SuiteVersion>"))
                .Library("Shop", References("Acme.Suite.Web «Acme.Suite.Web 1.0.0→2.0.0»", "Acme.Suite.Core $(SuiteVersion)", "Acme.Suite.Log $(SuiteVersion)"), "Acme.Suite.Web", "Acme.Suite.Core", "Acme.Suite.Log")
                .Tests("Shop", ["Acme.Suite.Web", "Acme.Suite.Core", "Acme.Suite.Log"]).Files,
        },
        new("tests that failed before")
        {
            Failing = ["Fails_Always_AsEver"],
            Packages = [.. Of("Acme.Text", "1.0.0", "2.0.0"), Differing("Acme.Text", "3.0.0"), .. Of("Acme.Json", "1.0.0", "1.1.0")],
            Files = With(Shop("Acme.Text «Acme.Text 1.0.0→2.0.0✗3.0.0»", "Acme.Json «Acme.Json 1.0.0→1.1.0»"), "Fails_Always_AsEver", "Assert.That(Uses.Nothing(), Is.EqualTo(1))"),
        },
        new("test that fails by chance")
        {
            Flaky = ["Now_AndThen_Fails"],
            Packages = [.. Of("Acme.Text", "1.0.0", "2.0.0"), Differing("Acme.Text", "3.0.0"), .. Of("Acme.Json", "1.0.0", "1.1.0")],
            // Each third time, whatever the code is.
            Files = With(Shop("Acme.Text «Acme.Text 1.0.0→2.0.0✗3.0.0»", "Acme.Json «Acme.Json 1.0.0→1.1.0»"), "Now_AndThen_Fails", """
                File.AppendAllText("BESIDE/count", "x");
                        Assert.That(new FileInfo("BESIDE/count").Length % 3, Is.Not.Zero)
                """),
        },
    ];

    // Code that a warning keeps from being built, until it is mended.
    private static Dictionary<string, string> Mended(IReadOnlyDictionary<string, string> files) => new(files)
    {
        ["Directory.Build.props"] = Properties("\n    <RunAnalyzers>true</RunAnalyzers>\n    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>"),
        ["src/Shop/Uses.cs"] = files["src/Shop/Uses.cs"].Replace("Api.Old()", "Api.«code Old()→Version»", StringComparison.Ordinal),
    };

    internal static IReadOnlyDictionary<string, string> Shop(params string[] marked)
    {
        var called = marked.Select(reference => reference.Split(' ')[0]).ToArray();
        return new Solution().Library("Shop", References(marked), called).Tests("Shop", called).Files;
    }

    private static Dictionary<string, string> With(IReadOnlyDictionary<string, string> files, string test, string body) => new(files)
    {
        ["tests/Shop.Tests/MoreTests.cs"] = $"namespace Shop.Tests;\n\npublic class MoreTests\n{{\n    [Test]\n    public void {test}()\n    {{\n        {body};\n    }}\n}}\n",
    };
}
