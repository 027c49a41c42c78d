namespace FaultBench.Repositories;

/// <summary>A library and its tests. What is restored are the packages that the bench itself is tested with, from the folder where they lie.</summary>
internal static class DotNetShape
{
    /// <summary>Builds the library, as a gate.</summary>
    public const string Build = "  build: { run: dotnet build src/Shop -m:1 -v q --nologo, timeout_seconds: 300 }";

    /// <summary>Tests, as a gate.</summary>
    public const string Test = "  test: { run: dotnet test -m:1 -v q --nologo, results: trx, timeout_seconds: 300 }";

    /// <summary>Where the library's code is.</summary>
    public const string Price = "src/Shop/Price.cs";

    /// <summary>Where its tests are.</summary>
    public const string PriceTests = "tests/Shop.Tests/PriceTests.cs";

    /// <summary>The tests' project.</summary>
    public const string TestProject = "tests/Shop.Tests/Shop.Tests.csproj";

    /// <summary>The library's project.</summary>
    public const string Project = "src/Shop/Shop.csproj";

    /// <summary>The repository.</summary>
    public static Shape Made { get; } = new(".NET", null, new Dictionary<string, string>
    {
        [".gitignore"] = "bin/\nobj/\nTestResults/\n",
        ["Directory.Build.props"] = """
            <Project>
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <ManagePackageVersionsCentrally>false</ManagePackageVersionsCentrally>
                <NuGetAudit>false</NuGetAudit>
                <UseAppHost>false</UseAppHost>
                <RunAnalyzers>false</RunAnalyzers>
                <UseSharedCompilation>false</UseSharedCompilation>
                <EnableSourceControlManagerQueries>false</EnableSourceControlManagerQueries>
                <SatelliteResourceLanguages>en</SatelliteResourceLanguages>
              </PropertyGroup>
            </Project>

            """,
        ["Directory.Build.targets"] = "<Project />\n",
        ["Directory.Packages.props"] = "<Project />\n",
        // Nothing is looked for on a network: what is restored lies in the machine's own folder of packages.
        ["nuget.config"] = "<configuration>\n  <packageSources>\n    <clear />\n    <add key=\"none\" value=\"packages\" />\n  </packageSources>\n</configuration>\n",
        ["packages/README.md"] = "Packages of our own would lie here.\n",
        ["Shop.slnx"] = "<Solution>\n  <Project Path=\"src/Shop/Shop.csproj\" />\n  <Project Path=\"tests/Shop.Tests/Shop.Tests.csproj\" />\n</Solution>\n",
        [Project] = "<Project Sdk=\"Microsoft.NET.Sdk\" />\n",
        [Price] = """
            namespace Shop;

            /// <summary>An amount of money.</summary>
            public readonly record struct Price(int Cents)
            {
                public Price Plus(Price other) => new(Cents + other.Cents);

                public override string ToString() => $"{Cents / 100}.{Cents % 100:00}";
            }

            """,
        ["src/Shop/Discount.cs"] = DiscountOf("new(price.Cents - (price.Cents * percent / 100))"),
        ["tests/Shop.Tests/DiscountTests.cs"] = """
            namespace Shop.Tests;

            public class DiscountTests
            {
                [Test]
                public void Of_TenPercent_TakesATenthOff() => Assert.That(Discount.Of(new(200), 10), Is.EqualTo(new Price(180)));
            }

            """,
        ["src/Shop/Greeting.cs"] = "namespace Shop;\n\npublic static class Greeting\n{\n    public static string Word => \"Hello\";\n}\n",
        ["logo.bin"] = "\0\u0001\u0002the logo\0",
        [TestProject] = """
            <Project Sdk="Microsoft.NET.Sdk">
              <ItemGroup>
                <PackageReference Include="Microsoft.NET.Test.Sdk" Version="SDKVERSION" />
                <PackageReference Include="NUnit" Version="NUNITVERSION" />
                <PackageReference Include="NUnit3TestAdapter" Version="ADAPTERVERSION" />
                <Using Include="NUnit.Framework" />
                <ProjectReference Include="../../src/Shop/Shop.csproj" />
              </ItemGroup>
            </Project>

            """
            .Replace("SDKVERSION", PackageVersions.Of("Microsoft.NET.Test.Sdk"), StringComparison.Ordinal)
            .Replace("NUNITVERSION", PackageVersions.Of("NUnit"), StringComparison.Ordinal)
            .Replace("ADAPTERVERSION", PackageVersions.Of("NUnit3TestAdapter"), StringComparison.Ordinal),
        [PriceTests] = """
            namespace Shop.Tests;

            public class PriceTests
            {
                [Test]
                public void Plus_TwoPrices_AddsThem() => Assert.That(new Price(120).Plus(new(35)), Is.EqualTo(new Price(155)));

                [TestCase(105, "1.05")]
                [TestCase(99, "0.99")]
                public void ToString_Always_HasTwoDigits(int cents, string text) => Assert.That(new Price(cents).ToString(), Is.EqualTo(text));
            }

            """,
    },
    Build + "\n" + Test, "dotnet test -m:1 -v q --nologo")
    {
        BuildProof = "dotnet build src/Shop -m:1 -v q --nologo",
    };

    /// <summary>The code of the discount, computed so.</summary>
    public static string DiscountOf(string expression) => $$"""
        namespace Shop;

        public static class Discount
        {
            public static Price Of(Price price, int percent) => {{expression}};
        }

        """;
}
