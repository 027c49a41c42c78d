namespace Maestro.Runtime.Evidence.Catalogues;

/// <summary>NuGet packages that are tools.</summary>
internal static class DotNetTools
{
    /// <summary>All that are known; the first that fits counts.</summary>
    public static readonly KnownTool[] All =
    [
        new("nunit.analyzers", ToolKind.Lint, "NUnit.Analyzers"),
        new("nunit", ToolKind.Test, "NUnit"),
        new("xunit.analyzers", ToolKind.Lint, "xunit.analyzers"),
        new("xunit", ToolKind.Test, "xUnit"),
        new("xunit.v3", ToolKind.Test, "xUnit"),
        new("mstest", ToolKind.Test, "MSTest"),
        new("mstest.testframework", ToolKind.Test, "MSTest"),
        new("mstest.sdk", ToolKind.Test, "MSTest"),
        new("tunit", ToolKind.Test, "TUnit"),
        new("reqnroll.*", ToolKind.Test, "Reqnroll"),
        new("specflow.*", ToolKind.Test, "SpecFlow"),
        new("bunit", ToolKind.Test, "bUnit"),
        new("verify.*", ToolKind.Assertion, "Verify"),
        new("cscheck", ToolKind.Test, "CsCheck"),
        new("fscheck*", ToolKind.Test, "FsCheck"),
        new("testcontainers*", ToolKind.Test, "Testcontainers"),
        new("microsoft.playwright*", ToolKind.Test, "Playwright"),
        new("moq", ToolKind.Mocking, "Moq"),
        new("nsubstitute", ToolKind.Mocking, "NSubstitute"),
        new("fakeiteasy", ToolKind.Mocking, "FakeItEasy"),
        new("wiremock.net", ToolKind.Mocking, "WireMock.Net"),
        new("fluentassertions", ToolKind.Assertion, "FluentAssertions"),
        new("awesomeassertions", ToolKind.Assertion, "AwesomeAssertions"),
        new("shouldly", ToolKind.Assertion, "Shouldly"),
        new("stylecop.analyzers", ToolKind.Lint, "StyleCop"),
        new("roslynator.*", ToolKind.Lint, "Roslynator"),
        new("sonaranalyzer.csharp", ToolKind.Lint, "SonarAnalyzer"),
        new("meziantou.analyzer", ToolKind.Lint, "Meziantou.Analyzer"),
        new("microsoft.codeanalysis.netanalyzers", ToolKind.Lint, "NetAnalyzers"),
        new("microsoft.codeanalysis.publicapianalyzers", ToolKind.Lint, "PublicApiAnalyzers"),
        new("csharpier*", ToolKind.Format, "CSharpier"),
        new("coverlet.*", ToolKind.Coverage, "coverlet"),
        new("microsoft.testing.extensions.codecoverage", ToolKind.Coverage, "Microsoft Code Coverage"),
        new("dotnet-coverage", ToolKind.Coverage, "Microsoft Code Coverage"),
        new("dotnet-reportgenerator-globaltool", ToolKind.Coverage, "ReportGenerator"),
        new("nuke.common", ToolKind.Build, "NUKE"),
        new("cake.tool", ToolKind.Build, "Cake"),
        new("minver", ToolKind.Build, "MinVer"),
        new("nerdbank.gitversioning", ToolKind.Build, "Nerdbank.GitVersioning"),
    ];
}
