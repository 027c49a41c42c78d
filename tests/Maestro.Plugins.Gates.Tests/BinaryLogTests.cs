using Maestro.Tests;

namespace Maestro.Plugins.Gates.Tests;

/// <summary>What MSBuild says as data, over a real build.</summary>
public sealed class BinaryLogTests : GateFixture
{
    private const string Project = """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""";

    [Test]
    public async Task Build_TextThatLooksLikeAnError_IsNone()
    {
        Folder.Write("work/app/app.csproj", Project.Replace("</PropertyGroup>", """</PropertyGroup><Target Name="Say" BeforeTargets="CoreCompile"><Message Importance="high" Text="fake.cs(1,1): error CS9999: only said" /></Target>"""));
        Folder.Write("work/app/Broken.cs", "class Broken\n{\n    int Value => missing;\n}\n");

        var report = await new BuildGate(new RealProcesses()).JudgeAsync(Context("dotnet build app -clp:NoSummary") with { Timeout = TimeSpan.FromMinutes(5) }, CancellationToken.None);

        Assert.Multiple(() =>
        {
            Assert.That(report.Output, Does.Contain("CS9999"));
            Assert.That(report.Findings.Select(f => (f.Code, f.File, f.Line)), Is.EqualTo((IEnumerable<(string?, string?, int)>)[("CS0103", "app/Broken.cs", 3)]));
            Assert.That(Directory.GetFiles(Scratch), Is.Empty, "a log holds the environment");
        });
    }

    [Test]
    public async Task Lint_WarningsAsErrors_NamesWarningsToo()
    {
        Folder.Write("work/app.csproj", Project.Replace("</PropertyGroup>", "<MSBuildWarningsAsErrors>CS0219</MSBuildWarningsAsErrors></PropertyGroup>"));
        Folder.Write("work/A.cs", "class A\n{\n    void M() { int unused = 1; }\n    int never;\n}\n");

        var report = await new LintGate(new RealProcesses(), new()).JudgeAsync(Context("dotnet build") with { Timeout = TimeSpan.FromMinutes(5) }, CancellationToken.None);

        Assert.Multiple(() =>
        {
            Assert.That((report.Verdict, report.FailureKind), Is.EqualTo((GateVerdict.Failed, FailureKind.Style)), report.Output);
            Assert.That(report.Findings.Select(f => (f.Code, f.File, f.Line)), Is.EquivalentTo((IEnumerable<(string?, string?, int)>)[("CS0219", "A.cs", 3), ("CS0169", "A.cs", 4)]));
        });
    }

    [TestCase("not a log")]
    [TestCase("")]
    public async Task Build_LogThatCannotBeRead_LeavesTheText(string log)
    {
        Folder.Write("work/log", log);
        // A "dotnet" that writes what it was told to write, and no log that anybody could read.
        var fake = Folder.Write("bin/dotnet", "#!/bin/sh\nfor a; do case $a in -bl:*) f=${a#-bl:}; cp log \"${f%%;*}\";; esac; done\necho 'A.cs(3,1): error CS1: m'\nexit 1\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(fake, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var report = await new BuildGate(new RealProcesses()).JudgeAsync(Context($"PATH={Path.GetDirectoryName(fake)}:$PATH dotnet build"), CancellationToken.None);

        Assert.That(report.Findings, Is.EqualTo((GateFinding[])[new("m", "CS1", "A.cs", 3)]));
    }

    [TestCase("dotnet build A.sln && dotnet publish", "dotnet build '-bl:{0}/build-1.binlog;ProjectImports=None' A.sln && dotnet publish '-bl:{0}/build-2.binlog;ProjectImports=None'")]
    [TestCase("dotnet build src/blog.csproj", "dotnet build '-bl:{0}/build-1.binlog;ProjectImports=None' src/blog.csproj")]
    [TestCase("dotnet build -bl", "dotnet build -bl")]
    [TestCase("dotnet test", "dotnet test")]
    [TestCase("make", "make")]
    public async Task Build_Command_AsksForALogWhereItCan(string run, string expected)
    {
        var processes = new FixedProcesses(new() { End = ProcessEnd.Exited, ExitCode = 0 });

        await new BuildGate(processes).JudgeAsync(Context(run), CancellationToken.None);

        Assert.That(processes.Last!.Arguments[^1], Is.EqualTo(string.Format(System.Globalization.CultureInfo.InvariantCulture, expected, Scratch)));
    }
}
