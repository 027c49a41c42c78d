namespace Maestro.Runtime.Tests.Execution.Agents;

/// <summary>Whatever an agent does at its first attempt is a failure with a name; the next rung goes on, and the user's repository is as it was.</summary>
public sealed class HostileAgentTests
{
    // In a sandbox most of it would fail before it harms; here nothing but the run itself is in its way.
    private const string Bare = "sandbox: { level: none }\n";

    private const string Good = "echo \"$id\" > \"out/$id.txt\"";

    private static IEnumerable<TestCaseData> Deeds()
    {
        yield return Deed("Floods", "head -c 1073741824 /dev/zero; exit 3", "wrote more than 50 MB");
        yield return Deed("NeverExits", "sleep 1000", "stopped after 2 s");
        yield return Deed("LeavesAGrandchildAndFails", "setsid sh -c 'sleep 1000' & exit 4", "exit code 4");
        yield return Deed("InvalidUtf8", "printf '\\377\\376bad\\200'; exit 5", "exit code 5");
        yield return Deed("BadResult", "printf '{\"status\": 7' > \"$MAESTRO_RESULT_FILE\"", "result file is not valid");
        yield return Deed("ResultIsAFifo", "mkfifo \"$MAESTRO_RESULT_FILE\"", "result file is not valid");
        yield return Deed("ResultIsAFolder", "mkdir \"$MAESTRO_RESULT_FILE\"", "result file is not valid");
        yield return Deed("SaysFailed", "echo '{\"status\":\"failed\",\"message\":\"no idea\"}' > \"$MAESTRO_RESULT_FILE\"", "no idea");
        yield return Deed("DeletesItsWorkspace", "rm -rf \"$MAESTRO_WORKSPACE\"", "deleted its own workspace");
        yield return Deed("PutsAFileInItsPlace", "cd /; rm -rf \"$MAESTRO_WORKSPACE\"; touch \"$MAESTRO_WORKSPACE\"", "deleted its own workspace");
        yield return Deed("PutsAPipeInItsGit", "mkfifo .git/pipe; exit 6", "exit code 6");
        yield return Deed("KilledBySignal", "kill -9 $$", "exit code");
    }

    // A deed that the agent calls a success; the task is done all the same, or it is not: nothing is harmed.
    private static IEnumerable<TestCaseData> Tricks()
    {
        yield return Trick("KillsItsGit", "rm -rf .git; " + Good);
        yield return Trick("BreaksItsGit", "echo broken > .git/HEAD; echo '[core' > .git/config; " + Good);
        yield return Trick("GitIsAFile", "rm -rf .git; echo 'gitdir: /nowhere' > .git; " + Good);
        yield return Trick("GitIsALink", "rm -rf .git; ln -s / .git; " + Good);
        yield return Trick("FifoInGit", "mkfifo .git/pipe; " + Good);
        yield return Trick("FifoInTree", "mkfifo out/pipe; " + Good);
        yield return Trick("Grandchild", "setsid sh -c 'sleep 1000' > /dev/null 2>&1 & " + Good);
        yield return Trick("QuotedName", "echo x > '\"quoted\".txt'; " + Good);
        yield return Trick("NameWithLineFeed", "echo x > \"$(printf 'a\\nb')\"; " + Good);
        yield return Trick("NameWithCarriageReturn", "echo x > \"$(printf 'a\\rb\\r.')\"; echo y > \"$(printf 'end\\r')\"; " + Good);
        yield return Trick("NameWithBackslash", "echo x > 'a\\b'; " + Good);
        yield return Trick("NameLikeAnOption", "echo x > '--help'; echo x > '-'; " + Good);
        yield return Trick("OtherSpellingsOfGit", "for n in .GIT git~1 .Git; do mkdir -p $n; echo x > $n/config; done; " + Good);
        yield return Trick("NotUtf8", "echo x > \"$(printf 'n\\377me')\"; mkdir \"$(printf 'd\\377r')\"; echo x > \"$(printf 'd\\377r')/f\"; mkdir sub; echo x > \"sub/$(printf 'n\\377me')\"; " + Good);
        yield return Trick("LinkLoops", "ln -s loop loop; ln -s . here; ln -s .. up; ln -s /nowhere dangling; " + Good);
        yield return Trick("NestedRepository", "mkdir -p sub/inner; (cd sub/inner && git init -q . && touch x); " + Good);
        yield return Trick("IgnoresEverything", "echo '*' > .gitignore; " + Good);
        yield return Trick("DeepFolders", "d=.; i=0; while [ $i -lt 60 ]; do d=$d/deep; i=$((i+1)); done; mkdir -p $d; echo x > $d/f; " + Good);
    }

    [TestCaseSource(nameof(Deeds))]
    [CancelAfter(120_000)]
    public async Task Run_AgentFailsAtFirst_FailureIsNamedAndTheNextRungGoesOn(string deed, string message, CancellationToken ct)
    {
        // Only one that never exits must be stopped; the others have all the time a busy machine needs.
        var patience = message.StartsWith("stopped", StringComparison.Ordinal) ? 2 : 100;
        using var bed = TestBed.Make($"if [ \"$MAESTRO_ATTEMPT\" = 1 ]; then\n{deed}\nexit 0\nfi\n{Good}", agentOptions: $", timeout_seconds: {patience}", more: Bare);
        var outcome = await bed.StartAsync(ct);
        Assert.That(outcome.Value?.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(bed.Failures[0].Message, Does.Contain(message));
        Assert.That(bed.Delivered(outcome.Value!, "out/T1.txt"), Is.EqualTo("T1"));
    }

    [TestCaseSource(nameof(Tricks))]
    [CancelAfter(120_000)]
    public async Task Run_AgentPlaysATrick_TheRunComesToItsEnd(string trick, CancellationToken ct)
    {
        using var bed = TestBed.Make($"if [ \"$id\" = T1 ]; then\n{trick}\nelse\n{Good}\nfi", tasks: 2, more: Bare + "resource_limits: { max_duration_seconds: 100 }\n");
        var outcome = await bed.StartAsync(ct);
        Assert.That(outcome.Value?.Verdict.State, Is.EqualTo(RunState.Succeeded).Or.EqualTo(RunState.Partial), bed.Told);
        Assert.That(bed.Delivered(outcome.Value!, "out/T2.txt"), Is.EqualTo("T2"));
        Assert.That(Directory.Exists(outcome.Value!.Directory.Scratch), Is.False);
    }

    [Test]
    public async Task Run_AgentReplacesItsWorkspaceByALink_NothingBehindItIsTouched()
    {
        using var outside = new TempFolder();
        await File.WriteAllTextAsync(outside["precious.txt"], "precious");
        using var bed = TestBed.Make($"if [ \"$MAESTRO_ATTEMPT\" = 1 ]; then cd /; rm -rf \"$MAESTRO_WORKSPACE\"; ln -s {outside.Path} \"$MAESTRO_WORKSPACE\"; exit 0; fi\n{Good}", more: Bare);
        var result = await bed.RunAsync();
        Assert.That(await File.ReadAllTextAsync(outside["precious.txt"]), Is.EqualTo("precious"));
        Assert.That(Directory.EnumerateFileSystemEntries(outside.Path).Count(), Is.EqualTo(1));
        Assert.That(result.Verdict.State, Is.EqualTo(RunState.Succeeded), bed.Told);
        Assert.That(bed.Repository.Git("ls-tree", "-r", "--name-only", result.Delivery!.Commit), Does.Not.Contain("precious"));
    }

    private static TestCaseData Deed(string name, string script, string message) => new TestCaseData(script, message).SetArgDisplayNames(name);

    private static TestCaseData Trick(string name, string script) => new TestCaseData(script).SetArgDisplayNames(name);
}
