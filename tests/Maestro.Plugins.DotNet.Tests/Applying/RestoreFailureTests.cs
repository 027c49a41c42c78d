using Maestro.Plugins.DotNet.Applying;

namespace Maestro.Plugins.DotNet.Tests.Applying;

/// <summary>What a restore that failed is to recovery: only what may be the version's fault is answered by another version.</summary>
public sealed class RestoreFailureTests
{
    private const string Downgrade = "/r/a.csproj : error NU1605: Warning As Error: Detected package downgrade: Base from 2.0.0 to 1.0.0. [/r/Shop.slnx]\n";
    private const string Feed = "/r/a.csproj : error NU1301: Unable to load the service index for source https://feed.example/index.json.\n";

    [TestCase(Downgrade, FailureKind.Build, "NU1605: Warning As Error: Detected package downgrade: Base from 2.0.0 to 1.0.0.")]
    [TestCase("a.csproj : error NU1102: Unable to find package Acme with version (>= 9.0.0)\n", FailureKind.Build, "NU1102: Unable to find package Acme with version (>= 9.0.0)")]
    [TestCase("a.csproj(1,2): error MSB4025: The project file could not be loaded.\n", FailureKind.Build, "MSB4025: The project file could not be loaded.")]
    [TestCase(Feed, FailureKind.Transient, "NU1301: Unable to load the service index for source https://feed.example/index.json.")]
    [TestCase("error NU1302: You are running the 'restore' operation with an 'HTTP' source\n", FailureKind.Transient, "NU1302: You are running the 'restore' operation with an 'HTTP' source")]
    public void Of_ErrorInTheOutput_IsOfItsKindAndTold(string output, FailureKind kind, string message)
    {
        var failure = Of(new() { End = ProcessEnd.Exited, ExitCode = 1, Output = output });

        Assert.That((failure.Kind, failure.Message), Is.EqualTo((kind, $"dotnet restore Shop.slnx failed: {message}")));
    }

    [Test]
    public void Of_OneErrorSaidTwice_IsOneFinding() =>
        Assert.That(Of(new() { End = ProcessEnd.Exited, ExitCode = 1, Output = Downgrade + Downgrade, Error = Feed }).Findings.Select(finding => finding.Code), Is.EqualTo((string[])["NU1605", "NU1301"]));

    [Test]
    public void Of_AFeedIsSilentAsWell_MayPass() => Assert.That(Of(new() { End = ProcessEnd.Exited, ExitCode = 1, Output = Downgrade + Feed }).Kind, Is.EqualTo(FailureKind.Transient));

    [TestCase(ProcessEnd.Exited, 1, FailureKind.Build, "failed with exit code 1")]
    [TestCase(ProcessEnd.Exited, 137, FailureKind.Environment, "failed with exit code 137")]
    [TestCase(ProcessEnd.TimedOut, 137, FailureKind.Transient, "was stopped after 20 minutes")]
    [TestCase(ProcessEnd.NotStarted, null, FailureKind.Environment, "could not be started: no such program")]
    public void Of_NoErrorInTheOutput_IsToldByItsEnd(ProcessEnd end, int? code, FailureKind kind, string message)
    {
        var failure = Of(new() { End = end, ExitCode = code, Error = end == ProcessEnd.NotStarted ? "no such program" : "", Duration = TimeSpan.FromMinutes(20) });

        Assert.That((failure.Kind, failure.Message), Is.EqualTo((kind, $"dotnet restore Shop.slnx {message}")));
    }

    [Test]
    public void Of_AnyEnd_KeepsTheOutput() => Assert.That(Of(new() { End = ProcessEnd.Exited, ExitCode = 1, Output = "said", Error = "cried" }).Evidence, Is.EqualTo("said\ncried"));

    private static Failure Of(ProcessResult result) => RestoreFailure.Of("dotnet restore Shop.slnx", result);
}
