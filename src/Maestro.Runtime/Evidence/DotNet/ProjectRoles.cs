namespace Maestro.Runtime.Evidence.DotNet;

/// <summary>What a .NET project is.</summary>
internal static class ProjectRoles
{
    private static readonly string[] TestPackages = ["Microsoft.NET.Test.Sdk", "NUnit", "xunit", "xunit.v3", "MSTest", "MSTest.TestFramework", "TUnit"];

    private static readonly string[] TestNames = [".Tests", ".Test", "Tests", ".UnitTests", ".IntegrationTests", ".Specs", ".FunctionalTests", ".AcceptanceTests"];

    private static readonly string[] Programs = ["Microsoft.NET.Sdk.Web", "Microsoft.NET.Sdk.Worker", "Microsoft.NET.Sdk.BlazorWebAssembly", "Aspire.AppHost.Sdk"];

    /// <summary>Tells by what it says of itself first, then by what it uses, then by its name.</summary>
    public static ProjectRole Of(string name, string sdk, BuildEvaluation project)
    {
        var packages = project.Items.Where(i => i.Kind == "PackageReference").Select(i => i.Include).ToList();
        if (project.IsTrue("IsTestProject") || packages.Exists(p => TestPackages.Contains(p, StringComparer.OrdinalIgnoreCase)))
            return ProjectRole.Tests;
        if (project.Find("IsTestProject") is null && TestNames.Any(end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase)))
            return ProjectRole.Tests;
        if (project.IsTrue("PackAsTool") || project.IsTrue("IsRoslynComponent") || packages.Contains("BenchmarkDotNet") || name.EndsWith("Benchmarks", StringComparison.OrdinalIgnoreCase))
            return ProjectRole.Tool;
        var program = project.Find("OutputType")?.Value.ToLowerInvariant() is "exe" or "winexe";
        return program || (project.Find("OutputType") is null && Programs.Any(p => sdk.StartsWith(p, StringComparison.OrdinalIgnoreCase))) ? ProjectRole.App : ProjectRole.Library;
    }
}
