using Maestro.Tests;

namespace Maestro.Plugins.Gates.Tests;

public sealed class BuildGateTests : GateFixture
{
    private static readonly TestCaseData<string, GateFinding>[] Lines =
    [
        new("{root}/src/A.cs(3,14): error CS0103: The name 'x' does not exist [{root}/src/A.csproj]", new("The name 'x' does not exist", "CS0103", "src/A.cs", 3)),
        new("     2>src/A.cs(3,14,3,15): error CS1002: ; expected", new("; expected", "CS1002", "src/A.cs", 3)),
        new("{root}/copy (1)/A.cs(3,14): error CS1002: ; expected", new("; expected", "CS1002", "copy (1)/A.cs", 3)),
        new("MSBUILD : error MSB1009: Project file does not exist.", new("Project file does not exist.", "MSB1009")),
        new("{root}/a.csproj : error NU1101: Unable to find package X.", new("Unable to find package X.", "NU1101", "a.csproj")),
        new("main.c:5:2: error: expected ';'", new("expected ';'", null, "main.c", 5)),
        new("./main.go:7:9: undefined: y", new("undefined: y", null, "main.go", 7)),
        new("error[E0425]: cannot find value `z`\n  --> src/main.rs:2:5", new("cannot find value `z`", "E0425", "src/main.rs", 2)),
        new("/usr/lib/other.c:1:1: error: not ours", new("not ours", null, null, 1)),
    ];

    [TestCaseSource(nameof(Lines))]
    public async Task Judge_CompileError_NamesItWithItsPlace(string output, GateFinding expected)
    {
        var report = await Judge(output, 1);

        Assert.That(report.Findings, Is.EqualTo((GateFinding[])[expected]));
    }

    [TestCase("A.cs(1,2): warning CS0168: never used")]
    [TestCase("Build succeeded. 0 Error(s)")]
    [TestCase("12:30:15: something happened")]
    [TestCase("error TESTERROR : x")]
    public async Task Judge_NoCompileError_FindsNothing(string output)
    {
        var report = await Judge(output, 1);

        Assert.That(report.Findings, Is.Empty);
    }

    [Test]
    public async Task Judge_SameErrorTwice_NamesItOnce()
    {
        var report = await Judge("A.cs(1,2): error CS1: m [p1.csproj]\nA.cs(1,2): error CS1: m [p2.csproj]", 1);

        Assert.That((report.Findings.Count, report.Summary), Is.EqualTo((1, "exit code 1, 1 found")));
    }

    [Test]
    public async Task Judge_HundredErrors_NamesFifty()
    {
        var report = await Judge(string.Join('\n', Enumerable.Range(1, 100).Select(i => $"A.cs({i},2): error CS1: m")), 1);

        Assert.That(report.Findings, Has.Count.EqualTo(50));
    }

    [Test]
    public async Task Judge_RealDotNetBuildOfBrokenCode_NamesTheErrorInItsFile()
    {
        Folder.Write("work/app.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
        Folder.Write("work/src/Broken.cs", "class Broken\n{\n    int Value => missing;\n}\n");
        var context = Context("dotnet build") with { Timeout = TimeSpan.FromMinutes(5) };

        var report = await new BuildGate(new RealProcesses()).JudgeAsync(context, CancellationToken.None);

        Assert.Multiple(() =>
        {
            Assert.That((report.Verdict, report.FailureKind, report.Summary), Is.EqualTo((GateVerdict.Failed, FailureKind.Build, "exit code 1, 1 found")), report.Output);
            Assert.That(report.Findings.Select(f => (f.Code, f.File, f.Line)), Is.EqualTo(((string?, string?, int)[])[("CS0103", "src/Broken.cs", 3)]));
        });
    }

    [Test]
    public async Task Judge_FormatterFindsWhitespace_IsAMatterOfStyle()
    {
        Folder.Write("work/out.txt", $"{Root}/A.cs(2,1): error WHITESPACE: Fix whitespace formatting. [{Root}/a.csproj]");

        var report = await new FormatGate(new RealProcesses()).JudgeAsync(Context("cat out.txt; exit 2"), CancellationToken.None);

        Assert.Multiple(() =>
        {
            Assert.That(report.FailureKind, Is.EqualTo(FailureKind.Style));
            Assert.That(report.Findings, Is.EqualTo((GateFinding[])[new("Fix whitespace formatting.", "WHITESPACE", "A.cs", 2)]));
        });
    }

    private Task<GateReport> Judge(string output, int exitCode)
    {
        Folder.Write("work/out.txt", output.Replace("{root}", Root));
        return new BuildGate(new RealProcesses()).JudgeAsync(Context($"cat out.txt; exit {exitCode}"), CancellationToken.None);
    }
}
