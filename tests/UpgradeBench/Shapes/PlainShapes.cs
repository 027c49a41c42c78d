using UpgradeBench.Packages;
using UpgradeBench.Solutions;
using static UpgradeBench.Packages.Versions;
using static UpgradeBench.Solutions.Solution;

namespace UpgradeBench.Shapes;

/// <summary>Solutions in which nothing is in the way.</summary>
internal static class PlainShapes
{
    private const int Libraries = 29;

    /// <summary>They.</summary>
    public static IReadOnlyList<Shape> All { get; } =
    [
        new("single project")
        {
            Packages = [.. Of("Acme.Text", "1.0.0", "1.1.0", "2.0.0"), .. Of("Acme.Json", "1.1.0", "1.3.0")],
            Files = new Solution().Project("Shop.csproj", TestReferences() + References("Acme.Text «Acme.Text 1.0.0→2.0.0»", "Acme.Json «Acme.Json 1.1.0→1.3.0»"))
                .With("Uses.cs", Uses("Shop", ["Acme.Text", "Acme.Json"])).With("UsesTests.cs", Holds("Shop", ["Acme.Text", "Acme.Json"])).Files,
        },
        new("30 projects")
        {
            Packages = [.. Of("Acme.Text", "1.0.0", "1.2.0", "2.0.0"), .. Of("Acme.Json", "1.0.0", "1.5.0"), Breaking("Acme.Json", "2.0.0"), .. Of("Acme.Log", "3.0.0", "3.0.1")],
            Files = Many().Files,
        },
        new("F#")
        {
            Packages = [.. Of("Acme.Text", "1.0.0", "1.1.0"), Breaking("Acme.Text", "2.0.0")],
            Files = new Solution()
                .Project("src/Shop/Shop.fsproj", "    <Compile Include=\"Uses.fs\" />\n" + References("Acme.Text «Acme.Text 1.0.0→1.1.0✗2.0.0»"))
                .With("src/Shop/Uses.fs", "namespace Shop\n\nmodule Uses =\n    let text () = Acme.Text.Api.Answer()\n    let textOld () = Acme.Text.Api.Old()\n")
                .Project("tests/Shop.Tests/Shop.Tests.fsproj", "    <Compile Include=\"UsesTests.fs\" />\n" + TestReferences() + "    <ProjectReference Include=\"../../src/Shop/Shop.fsproj\" />\n")
                .With("tests/Shop.Tests/UsesTests.fs", "namespace Shop.Tests\n\nopen NUnit.Framework\n\ntype UsesTests() =\n    [<Test>]\n    member _.TextAsked() = Assert.That(Shop.Uses.text (), Is.EqualTo(42))\n").Files,
        },
        new("several target frameworks")
        {
            Packages =
            [
                new("Acme.Text", "1.0.0") { Frameworks = ["netstandard2.0", "net10.0"] }, new("Acme.Text", "2.0.0") { Frameworks = ["netstandard2.0", "net10.0"] },
                .. Of("Acme.Bridge", "1.0.0", "1.2.0"), new("Acme.Bridge", "2.0.0") { Frameworks = ["net10.0"] },
                .. Of("Acme.Fast", "1.0.0", "1.1.0").Select(package => package with { Frameworks = ["net10.0"] }),
            ],
            Files = new Solution().With("src/Shop/Uses.cs", Uses("Shop", ["Acme.Text"])).With("src/Shop/Conditional.cs", """
                namespace Shop;

                public static class Conditional
                {
                #if NETSTANDARD
                    public static int Answer() => Acme.Bridge.Api.Answer();
                #else
                    public static int Answer() => Acme.Fast.Api.Answer();
                #endif
                }

                """)
                .Project("src/Shop/Shop.csproj", References("Acme.Text «Acme.Text 1.0.0→2.0.0»") + """
                      </ItemGroup>
                      <ItemGroup Condition="'$(TargetFramework)' == 'netstandard2.0'">
                        <PackageReference Include="Acme.Bridge" Version="«Acme.Bridge 1.0.0→1.2.0✗2.0.0»" />
                      </ItemGroup>
                      <ItemGroup Condition="'$(TargetFramework)' == 'net10.0'">
                        <PackageReference Include="Acme.Fast" Version="«Acme.Fast 1.0.0→1.1.0»" />

                    """, "  <PropertyGroup>\n    <TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>\n    <LangVersion>latest</LangVersion>\n  </PropertyGroup>\n")
                .Tests("Shop", ["Acme.Text"])
                .With("Directory.Build.props", Properties().Replace("<TargetFramework>net10.0</TargetFramework>", "<TargetFramework Condition=\"'$(MSBuildProjectName)' != 'Shop'\">net10.0</TargetFramework>", StringComparison.Ordinal)).Files,
        },
        new("no tests")
        {
            HasTests = false,
            Packages = [.. Of("Acme.Text", "1.0.0", "1.1.0"), Breaking("Acme.Text", "2.0.0")],
            Files = new Solution().Library("Shop", References("Acme.Text «Acme.Text 1.0.0→1.1.0✗2.0.0»"), "Acme.Text").Files,
        },
        new("nothing to upgrade")
        {
            Packages = [.. Of("Acme.Text", "1.0.0", "1.1.0")],
            Files = new Solution().Library("Shop", References("Acme.Text «Acme.Text 1.1.0→1.1.0»"), "Acme.Text").Tests("Shop", ["Acme.Text"]).Files,
        },
    ];

    private static Solution Many()
    {
        var solution = new Solution();
        var names = Enumerable.Range(1, Libraries).Select(number => $"Shop{number}").ToList();
        foreach (var (number, name) in names.Index())
            solution.Library(
                name,
                References("Acme.Text «Acme.Text 1.0.0→2.0.0»") + (number % 3 == 0 ? References("Acme.Json «Acme.Json 1.0.0→1.5.0✗2.0.0»") : "") + (number % 5 == 0 ? References("Acme.Log «Acme.Log 3.0.0→3.0.1»") : "")
                    + (number > 0 && number % 2 == 0 ? $"    <ProjectReference Include=\"../Shop{number}/Shop{number}.csproj\" />\n" : ""),
                number % 3 == 0 ? ["Acme.Text", "Acme.Json"] : ["Acme.Text"]);
        return solution.Tests("Shop1", ["Acme.Text", "Acme.Json"], true, [.. names.Skip(1)]);
    }
}
