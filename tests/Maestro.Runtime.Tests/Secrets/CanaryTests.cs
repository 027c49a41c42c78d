using Maestro.Runtime.Tests.Execution;

namespace Maestro.Runtime.Tests.Secrets;

/// <summary>A whole run in which credentials come from everywhere: none is in anything the run kept or handed over.</summary>
[NonParallelizable] // It sets a variable of the process's environment.
public sealed class CanaryTests
{
    private const string Variable = "MAESTRO_TEST_API_TOKEN";
    private const string OfTheEnvironment = "canary of the environment";
    private static readonly string OfTheAgent = "ghp_" + new string('c', 20) + "4n4ry" + new string('x', 11);
    private static readonly string OfTheGate = "glpat-" + "canarycanarycanary0123";
    private static readonly string OfTheRequest = "AKIA" + "CANARYCANARYCANA";

    [Test]
    public async Task Run_WithCredentialsFromEverywhere_KeepsNone()
    {
        Environment.SetEnvironmentVariable(Variable, OfTheEnvironment);
        try
        {
            using var bed = TestBed.Make(
                $"echo x > \"out/$id.txt\"; echo 'my token is {OfTheAgent}, {OfTheEnvironment}'",
                gates: $"  check: {{ run: 'printf \"refused for %s%s and %s\" {OfTheGate[..9]} {OfTheGate[9..]} \"{OfTheEnvironment}\"; exit 1' }}", taskGates: "check");
            var result = (await new Maestro.Runtime.Execution.Lifecycle.RunEngine(bed.Options).StartAsync(
                new() { PlanPath = "plan.md", PlanText = $"# Files\n\nSee {OfTheRequest}.\n\n## Requirements\n\n| ID | Requirement | Priority | Files |\n|---|---|---|---|\n| R1 | Write a file with {OfTheRequest} | P1 | out/T1.txt |\n" }, default)).Value!;

            var kept = Directory.EnumerateFiles(result.Directory.Root, "*", SearchOption.AllDirectories)
                .Select(file => (Name: Path.GetRelativePath(result.Directory.Root, file), Text: File.ReadAllText(file))).ToList();
            Assert.That(kept.Select(k => k.Name), Has.Some.EndsWith("000001.jsonl").And.Some.EndsWith("report.md"));
            Assert.That(kept.Single(k => k.Name.EndsWith("000001.jsonl", StringComparison.Ordinal)).Text, Does.Contain("refused for ***"), "the gate's word is there, without it");
            foreach (var (name, text) in kept.Where(k => k.Name != Path.Combine("journal", "000001.jsonl")).Append(("journal", WithoutConfiguration(kept))))
                foreach (var canary in new[] { OfTheEnvironment, OfTheAgent, OfTheGate, OfTheRequest })
                    Assert.That(text, Does.Not.Contain(canary), name);
        }
        finally
        {
            Environment.SetEnvironmentVariable(Variable, null);
        }
    }

    // The user's own configuration stays as it is, since a resume works by it; here the gate's command line is in it.
    private static string WithoutConfiguration(List<(string Name, string Text)> kept) =>
        string.Join('\n', kept.Single(k => k.Name == Path.Combine("journal", "000001.jsonl")).Text.Split('\n').Where(line => !line.Contains("\"type\":\"run.started\"", StringComparison.Ordinal)));
}
