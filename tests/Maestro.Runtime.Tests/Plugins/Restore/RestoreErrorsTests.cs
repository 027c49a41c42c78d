using Maestro.Runtime.Configuration;
using Maestro.Runtime.Plugins.Restore;

namespace Maestro.Runtime.Tests.Plugins.Restore;

/// <summary>The words are NuGet's own, as SDK 10.0 prints them.</summary>
public sealed class RestoreErrorsTests
{
    private static readonly PluginReference Plugin = new("Acme.Retry", "1.4.0", null, new("maestro.yaml", 12, 5));

    [TestCase(
        "stub.csproj : error NU1605: Warning As Error: Detected package downgrade: Maestro.Abstractions from 1.4.0 to 1.3.0. Reference the package directly from the project to select a different version. ",
        "MAE201: plugin Acme.Retry 1.4.0 needs contract 1.4.0, this tool provides 1.3.0")]
    [TestCase(
        "stub.csproj : error NU1605: Warning As Error: Detected package downgrade: Other from 2.0.0 to 1.0.0. ",
        "MAE260: plugin Acme.Retry 1.4.0 cannot be restored: NU1605: Warning As Error: Detected package downgrade: Other from 2.0.0 to 1.0.0. ")]
    [TestCase(
        "stub.csproj : error NU1101: Unable to find package Acme.Retry. No packages exist with this id in source(s): team, nuget.org",
        "MAE260: plugin Acme.Retry 1.4.0 cannot be restored: no feed has a package called Acme.Retry (asked: team, nuget.org)")]
    [TestCase(
        "stub.csproj : error NU1101: Unable to find package Acme.Needed. No packages exist with this id in source(s): team",
        "MAE260: plugin Acme.Retry 1.4.0 cannot be restored: no feed has a package called Acme.Needed (asked: team)")]
    [TestCase(
        "stub.csproj : error NU1102: Unable to find package Acme.Retry with version (= 1.4.0)",
        "MAE260: plugin Acme.Retry 1.4.0 cannot be restored: no feed has this version of Acme.Retry")]
    [TestCase(
        "stub.csproj : error NU1202: Package Acme.Retry 1.4.0 is not compatible with net10.0 (.NETCoreApp,Version=v10.0). Package Acme.Retry 1.4.0 supports: net11.0",
        "MAE260: plugin Acme.Retry 1.4.0 cannot be restored: it is not built for .NET 10 or earlier")]
    [TestCase(
        "stub.csproj : error NU1301: The local source '/nowhere' doesn't exist.",
        "MAE260: plugin Acme.Retry 1.4.0 cannot be restored: a feed does not answer: NU1301: The local source '/nowhere' doesn't exist.")]
    [TestCase("the .NET SDK is not on PATH", "MAE260: plugin Acme.Retry 1.4.0 cannot be restored: the .NET SDK is not on PATH")]
    public void Translate_WhatNuGetSays_IsSaidAtThePlaceInTheYaml(string error, string says) =>
        Assert.That(RestoreErrors.Translate(error, Plugin, "1.3.0").ToString(), Is.EqualTo($"maestro.yaml:12:5: error {says}"));
}
