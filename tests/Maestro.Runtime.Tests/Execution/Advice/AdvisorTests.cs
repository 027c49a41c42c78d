namespace Maestro.Runtime.Tests.Execution.Advice;

/// <summary>An agent is asked, as any program would be, and nothing but an answer of the right form is taken from it.</summary>
public sealed class AdvisorTests
{
    private const string Tasks = """
        { "tasks": [
          { "id": "A1", "title": "First", "instructions": "Write it.", "requirements": ["R1"], "acceptance": [], "depends_on": [], "files": [], "estimate_minutes": 2, "role": "code", "tags": [] },
          { "id": "A2", "title": "Second", "instructions": "Write it too.", "requirements": ["R1"], "acceptance": [], "depends_on": ["A1"], "files": [], "estimate_minutes": 2, "role": "code", "tags": [] }
        ] }
        """;

    private const string Libraries = """
        { "options": [ { "id": "ours", "title": "Our own", "reason": "We wrote it.", "scores": { "best-practice": 1, "existing-use": 1, "simplicity": 1, "consistency": 1 } } ] }
        """;

    [Test]
    public async Task Run_AgentCutsThePlan_DoesItsTasks()
    {
        using var bed = Bed(Answer(Tasks) + "\necho spoilt > shared.txt");
        var result = await bed.RunAsync();
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That((bed.Delivered(result, "out/A1.txt"), bed.Delivered(result, "out/A2.txt"), bed.Delivered(result, "answer.json")), Is.EqualTo(("A1", "A2", (string?)null)));
        Assert.That(bed.Delivered(result, "shared.txt"), Does.StartWith("one"), "what it changes while it is asked is thrown away");
    }

    [Test]
    public async Task Run_FirstAnswerCannotBeUsed_AsksAgainAndSaysWhy()
    {
        using var bed = Bed($"if [ \"$MAESTRO_ATTEMPT\" = 1 ]; then echo '{{ \"tasks\": [] }}' > answer.json; else cat \"$MAESTRO_TASK_FILE\" > {Beside}/asked\n{Answer(Tasks)}\nfi");
        var result = await bed.RunAsync();
        Assert.That(bed.Delivered(result, "out/A2.txt"), Is.EqualTo("A2"), bed.Told);
        Assert.That(File.ReadAllText(Path.Combine(bed.Repository.Beside, "asked")), Does.Contain("cannot be used: there are no tasks"));
    }

    [TestCase("echo '{ \"tasks\": [] }' > answer.json", "there are no tasks", 3)]
    [TestCase("echo 'I would rather not.'", "there is no JSON document in it", 3)]
    [TestCase("echo '{ \"tasks\": [ { \"id\": \"A1\" } ] }' > answer.json", "missing required", 3)]
    [TestCase("echo '{ \"tasks\": [], \"more\": 1 }' > answer.json", "more", 3)]
    [TestCase("exit 7", "exit code 7", 1)]
    public async Task Run_NoAnswerCanBeUsed_CutsByThePlan(string agent, string why, int asked)
    {
        using var bed = Bed(agent);
        var result = await bed.RunAsync();
        Assert.That((result.Verdict.State, bed.Delivered(result, "out/T1.txt")), Is.EqualTo((RunState.Succeeded, "T1")), bed.Told);
        Assert.That(bed.Told, Does.Contain("cut by its own structure").And.Contain(why));
        Assert.That(bed.Records.Count(record => record.Type is "agent.completed" && record.Key.Contains("/advice/", StringComparison.Ordinal)), Is.EqualTo(asked));
    }

    [Test]
    public async Task Run_TechnologyByAnAgent_IsWeighedAndOnRecord()
    {
        using var bed = Bed(Answer(Libraries), "plan", "\ndecisions:\n  tech-stack: { use: assisted, timeout_seconds: 60 }\n");
        bed.Repository.Write("plan.md", "# A\n\n## Requirements\n\n| ID | Requirement | Files |\n|---|---|---|\n| R1 | Write the invoice as PDF | out/T1.txt |\n").Commit();
        await bed.RunAsync();
        var decision = Decisions(bed).Single(d => d.Kind == DecisionKinds.TechStack);
        Assert.That((decision.Choice, decision.Strategy), Is.EqualTo(("ours", "assisted")), bed.Told);
    }

    [Test]
    public async Task Run_PlanReadByAnAgent_IsCountedFromWhatItQuotes()
    {
        using var bed = Bed(Answer("""{ "category": "pdf", "words": [ { "id": "questpdf", "stance": "wanted", "quote": "Our people swear by QuestPDF" } ] }"""), "plan", "\ndecisions:\n  tech-stack: { use: advised-evidence, fallback: evidence, timeout_seconds: 60 }\n");
        bed.Repository.Write("plan.md", "# A\n\n## Requirements\n\n| ID | Requirement | Files |\n|---|---|---|\n| R1 | Write the invoice as PDF. Our people swear by QuestPDF | out/T1.txt |\n").Commit();
        await bed.RunAsync();
        var decision = Decisions(bed).Single(d => d.Kind == DecisionKinds.TechStack);
        Assert.That((decision.Choice, decision.Strategy, decision.Confidence), Is.EqualTo(("questpdf", "advised-evidence", .9)), bed.Told);
    }

    [Test]
    public async Task Run_AgentIsLate_FallsBackToWhatIsCounted()
    {
        using var bed = Bed("sleep 120", "plan", "\ndecisions:\n  tech-stack: { use: assisted, fallback: evidence, timeout_seconds: 8 }\n");
        bed.Repository.Write("plan.md", "# A\n\n## Requirements\n\n| ID | Requirement | Files |\n|---|---|---|\n| R1 | Write the invoice as PDF with QuestPDF | out/T1.txt |\n").Commit();
        var result = await bed.RunAsync();
        var decision = Decisions(bed).Single(d => d.Kind == DecisionKinds.TechStack);
        Assert.That((decision.Choice, decision.Strategy, result.Verdict.State), Is.EqualTo(("questpdf", "evidence", RunState.Succeeded)), bed.Told);
        Assert.That(decision.Evidence, Has.Some.Contains("assisted: it took longer than 8 s"));
    }

    private const string Beside = "BESIDE";

    private static TestBed Bed(string asked, string by = "agent", string more = "")
    {
        var bed = TestBed.Of(Yaml.Replace("BY", by, StringComparison.Ordinal) + more, "case \"$id\" in advice-*)\nASKED\n;; *) printf '%s' \"$id\" > out/$id.txt ;; esac");
        bed.Repository.Write("agent.sh", File.ReadAllText(Path.Combine(bed.Repository.Root, "agent.sh")).Replace("ASKED", asked.Replace(Beside, bed.Repository.Beside, StringComparison.Ordinal), StringComparison.Ordinal));
        if (by == "agent")
            bed.Repository.Write("plan.md", "# A\n\n## Requirements\n\n| ID | Requirement |\n|---|---|\n| R1 | Write the files |\n");
        bed.Repository.Commit();
        return bed;
    }

    private static string Answer(string json) => $"cat > answer.json <<'JSON'\n{json}\nJSON";

    private static IReadOnlyList<Decision> Decisions(TestBed bed) =>
        [.. bed.Records.Where(record => record.Type == "decision.completed").Select(record => global::Maestro.Runtime.Runs.Records.CompletedRecord.Of(record.Body).Result!.Read<Decision>())];

    private const string Yaml = """
        version: 1
        agents:
          default: script
          script: { use: command, run: sh ./agent.sh }
        pipeline:
          - phase: planning
            use: interview
          - phase: task-generation
            use: decompose
            with: { by: BY }
          - phase: implementation
            use: parallel-tasks
          - phase: validation
            use: gates
          - phase: reporting
            use: report
        gates:
          check: { run: 'true' }

        """;
}
