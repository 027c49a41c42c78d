using FaultBench.Repositories;
using FaultBench.Running;
using static FaultBench.Catalogue.DiscountWork;

namespace FaultBench.Catalogue;

/// <summary>Packages that are not there or do not go together. Nothing is asked of a network: the only feed is a folder of the repository.</summary>
internal static class PackageFaults
{
    /// <summary>The faults.</summary>
    public static Family All { get; } = new("packages",
    [
        Wanting("package that does not exist", "NU1101", "<PackageReference Include=\"Shop.Discounts.Imaginary\" Version=\"1.0.0\" />"),
        Wanting("version of a package that does not exist", "NU110", "<PackageReference Include=\"NUnit\" Version=\"999.0.0\" />"),
        Wanting("package that is asked for twice", "NU1504", "<PackageReference Include=\"NUnit\" Version=\"VERSION\" />\n    <PackageReference Include=\"NUnit\" Version=\"VERSION\" />".Replace("VERSION", PackageVersions.Of("NUnit"), StringComparison.Ordinal)),
        Wanting("versions of a package that conflict", "NU1605", $"<PackageReference Include=\"NUnit3TestAdapter\" Version=\"{PackageVersions.Of("NUnit3TestAdapter")}\" />\n    <PackageReference Include=\"Microsoft.NET.Test.Sdk\" Version=\"{PackageVersions.Of("Microsoft.NET.Test.Sdk")}\" />\n    <PackageReference Include=\"Microsoft.TestPlatform.TestHost\" Version=\"1.0.0\" />") with { Seen = Sight.Of(FailureKind.Build, "NU1") },
        Wanting("package that does not exist, in every attempt", "NU1101", "<PackageReference Include=\"Shop.Discounts.Imaginary\" Version=\"1.0.0\" />") with
        {
            Plays = [Wants("<PackageReference Include=\"Shop.Discounts.Imaginary\" Version=\"1.0.0\" />"), StockIsMade], Ends = [RunState.Partial], Kept = ["T2"], By = [],
        },
    ]);

    private static Fault Wanting(string name, string code, string references) => Fault(name, Sight.Of(FailureKind.Build, code), Wants(references), Done(2)) with { By = ["retry"] };

    private static Play Wants(string references) =>
        Done(1) with { Files = [.. Done(1).Files, (DotNetShape.Project, $"<Project Sdk=\"Microsoft.NET.Sdk\">\n  <ItemGroup>\n    {references}\n  </ItemGroup>\n</Project>\n")] };
}
