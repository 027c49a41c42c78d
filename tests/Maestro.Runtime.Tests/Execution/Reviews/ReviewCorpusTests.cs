using Json.Schema;
using System.Text.Json;

namespace Maestro.Runtime.Tests.Execution.Reviews;

/// <summary>What is planted is found where it is, and nothing is sent back for what is innocent: over real runs, by what git and the runtime tell of them.</summary>
[Platform("Linux,MacOsX")]
public sealed class ReviewCorpusTests
{
    private const string Project = "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>\n";
    private const string Program = "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework><OutputType>Exe</OutputType></PropertyGroup></Project>\n";

    [Test]
    public async Task Review_PlantedChanges_EachIsFoundByItsRuleAtItsPlace()
    {
        Assert.That(PlantedChanges.All, Has.Count.GreaterThanOrEqualTo(40));
        using var bed = Bed(PlantedChanges.All).Writes("T1", 1, Packages);
        var result = await bed.RunAsync();
        Assert.That(bed.Passes(result), Is.Not.Empty, bed.Bed.Told);
        var review = bed.Passes(result)[0].Result;
        var found = review.Findings.Select(finding => (finding.Rule, finding.File, finding.Line)).ToHashSet();
        Assert.That(PlantedChanges.All.Where(each => !found.Contains((each.Rule!, each.Path, each.Line))).Select(each => $"{each.Rule} {each.Path}:{each.Line}"), Is.Empty, string.Join('\n', found));
        Assert.That(found, Does.Contain(("licence-refused", "web/package.json", 3)).And.Contain(("dependency-added", "web/package.json", 3)));
        var of = PlantedChanges.All.ToDictionary(each => each.Path);
        Assert.That(review.Findings.Where(finding => finding.Severity > Severity.Low && of.TryGetValue(finding.File!, out var own) && own.Rule != finding.Rule).Select(finding => $"{finding.Rule} {finding.File}:{finding.Line} {finding.Message}"), Is.Empty, "nothing else is found there");
        await SarifIsValidAsync(result.Directory.Report, review);
    }

    [Test]
    public async Task Review_InnocentChanges_NothingCriticalOrHighIsFound_AndTheRunSucceeds()
    {
        Assert.That(InnocentChanges.All, Has.Count.GreaterThanOrEqualTo(40));
        using var bed = Bed(InnocentChanges.All);
        var result = await bed.RunAsync();
        var review = bed.Passes(result).Single().Result;
        Assert.That(review.Findings.Where(finding => finding.Severity >= Severity.High).Select(finding => $"{finding.Rule} {finding.File}:{finding.Line} {finding.Message}"), Is.Empty);
        Assert.That(review.Findings.Where(finding => finding.Rule is not ("unclaimed-change" or "claim-untouched" or "code-without-tests") && finding.File != "lib/Opt.cs").Select(finding => $"{finding.Rule} {finding.File}:{finding.Line} {finding.Message}"), Is.Empty, "not even less than that");
        Assert.That(review.Findings.Single(finding => finding.File == "lib/Opt.cs" && finding.Rule == "api-changed").Severity, Is.EqualTo(Severity.Medium), "it only has to be compiled again");
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Bed.Told);
    }

    private static async Task SarifIsValidAsync(string report, ReviewResult review)
    {
        var text = await File.ReadAllTextAsync(Path.Combine(report, "review.sarif"));
        using var document = JsonDocument.Parse(text);
        var schema = JsonSchema.FromText(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "sarif-2.1.0.json")));
        var valid = schema.Evaluate(document.RootElement, new() { OutputFormat = OutputFormat.List });
        Assert.That(valid.IsValid, string.Join('\n', valid.Details?.Where(detail => detail.Errors is not null).Select(detail => $"{detail.InstanceLocation}: {string.Join("; ", detail.Errors!)}") ?? []));
        var results = document.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToList();
        Assert.That(results, Has.Count.EqualTo(review.Findings.Count));
        Assert.That(results.Select(result => result.GetProperty("partialFingerprints").GetProperty("maestroFinding/v1").GetString()), Is.Unique);
        var secret = results.First(result => result.GetProperty("ruleId").GetString() == "secret-token" && result.ToString().Contains("s1/config.py", StringComparison.Ordinal));
        var place = secret.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.That((secret.GetProperty("level").GetString(), place.GetProperty("artifactLocation").GetProperty("uri").GetString(), place.GetProperty("region").GetProperty("startLine").GetInt32()), Is.EqualTo(("error", "s1/config.py", 3)));
    }

    // A package whose licence npm's lock file names, and that the options do not allow.
    private static readonly (string Path, string Text)[] Packages =
    [
        ("web/package.json", "{\n  \"dependencies\": {\n    \"left-gpl\": \"1.0.0\"\n  }\n}\n"),
        ("web/package-lock.json", "{ \"lockfileVersion\": 3, \"packages\": { \"\": {}, \"node_modules/left-gpl\": { \"version\": \"1.0.0\", \"license\": \"GPL-3.0-only\" } } }\n"),
    ];

    private static ReviewBed Bed(IReadOnlyList<ReviewCase> cases)
    {
        // The gate that guards tests would refuse some of it before anybody reviews it.
        var bed = new ReviewBed("{ max_task_files: 1000, deny_licences: [GPL-3.0-only] }", "[]", settings: "guard: off");
        bed.Bed.Repository.Write("web/package.json", "{\n  \"dependencies\": {\n  }\n}\n").Write("lib/Lib.csproj", Project).Write("app/App.csproj", Program);
        foreach (var each in cases.Where(each => each.Before is not null))
            bed.Bed.Repository.Write(each.Path, each.Before!);
        bed.Bed.Repository.Commit();
        bed.Writes("T1", 1, ("src/app.py", "print(2)\n"));
        bed.Writes("T1", 1, [.. cases.Where(each => each.After is not null).Select(each => (each.Path, each.After!))]);
        bed.Deletes("T1", 1, [.. cases.Where(each => each.After is null).Select(each => each.Path)]);
        return bed;
    }
}
