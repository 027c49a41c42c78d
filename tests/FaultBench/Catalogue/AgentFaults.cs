using FaultBench.Running;
using static FaultBench.Catalogue.DiscountWork;

namespace FaultBench.Catalogue;

/// <summary>What agents do to a run.</summary>
internal static class AgentFaults
{
    private const string Two = "default: script, script: { use: scripted, script: 'SCRIPT' }, other: { use: scripted, script: 'SCRIPTother' }, roles: { code: { use: [script, other] } }";
    private static readonly Sight Failed = Sight.Of(FailureKind.Agent);
    private static readonly Dictionary<string, object> Same = new() { ["tool"] = "bash", ["input"] = "cat README.md", ["output"] = "no such file", ["times"] = 8 };
    private static readonly Play Loops = Done(1) with { Steps = [Same, new Dictionary<string, object> { ["wait"] = true }] };

    /// <summary>The faults.</summary>
    public static Family All { get; } = new("agents",
    [
        Agent("crash, right when done again", Sight.Of(FailureKind.Agent, "exit code 3"), Done(1) with { Steps = [Play.Run("exit 3")] }, Done(2)),
        Agent("crash in the middle of its edits", Sight.Of(FailureKind.Agent, "exit code 5"), new Play("T1", 1) { Steps = [Play.Run("printf 'half of' > src/Shop/Discount.cs; rm src/Shop/Price.cs; exit 5")] }, Done(2)),
        Agent("crash by a signal", Sight.Of(FailureKind.Agent, "exit code"), new Play("T1", 1) { Steps = [Play.Run("kill -SEGV $$")] }, Done(2)),
        Agent("hang that its time-out ends", Sight.Of(FailureKind.Agent, "stopped after 3 s"), Done(2)) with
        {
            Agents = Program(", timeout_seconds: 3"), Files = Scripts("[ $MAESTRO_ATTEMPT -gt 1 ] || exec tail -f /dev/null"),
        },
        Agent("silence that the watch ends", new("silent"), Loops with { Steps = [new Dictionary<string, object> { ["run"] = "exec tail -f /dev/null" }] }, Done(2)) with
        {
            Agents = "default: script, script: { use: scripted, script: 'SCRIPT' }, stuck: { silent_seconds: 2 }", By = ["asked once more", "retry"],
        },
        Agent("empty change", Sight.Of(FailureKind.Agent, "changed nothing"), new Play("T1", 1), Done(2)),
        Agent("false claim: says done and changed something else", Sight.Of(FailureKind.Agent), new Play("T1", 1, ("NOTES.md", "The discount is done, all tests pass.\n")) { Says = "Implemented the discount; all tests pass." }, Done(2)),
        Agent("false claim: only half of the files", Sight.Of(FailureKind.Agent), new Play("T1", 1, (Code, Right)) { Says = "Implemented the discount with its tests." }, Attempt(2, Right, RightTests)) with { Work = WithTests },
        Agent("result that is no JSON", Sight.Of(FailureKind.Agent, "not valid"), Done(2)) with { Agents = Program(), Files = Scripts("[ $MAESTRO_ATTEMPT -gt 1 ] || { echo '{ \"status\": do' > $MAESTRO_RESULT_FILE; exit 0; }") },
        Agent("gives up and says so", Sight.Of(FailureKind.Agent, "too hard"), Done(2)) with { Agents = Program(), Files = Scripts("[ $MAESTRO_ATTEMPT -gt 1 ] || { echo '{ \"status\": \"failed\", \"message\": \"this is too hard\" }' > $MAESTRO_RESULT_FILE; exit 0; }") },
        Agent("deletes its workspace", Sight.Of(FailureKind.Agent), new Play("T1", 1) { Steps = [Play.Run("rm -rf .git src tests; exit 1")] }, Done(2)),
        Agent("goes round in circles, asked once more", new("the same"), Loops, Done(1) with { Nudged = true }) with { By = ["asked once more"] },
        Agent("goes round in circles twice, right when done again", Failed, Loops, Loops with { Nudged = true }, Done(2)) with { By = ["asked once more", "retry"] },
        Agent("crash in every attempt, another agent does it", Sight.Of(FailureKind.Agent, "exit code 3"), Done(1) with { Steps = [Play.Run("exit 3")] }, Done(1) with { Agent = "other" }, StockIsMade with { Agent = "other" }) with
        {
            Agents = Two, Ladder = "retry, alternative", By = [],
        },
        Forever("crash in every attempt", Sight.Of(FailureKind.Agent, "exit code 3"), Done(1) with { Steps = [Play.Run("exit 3")] }) with { TaskGates = "none", EndGates = "build" },
        Forever("empty change in every attempt", Sight.Of(FailureKind.Agent, "changed nothing"), new Play("T1", 1)) with { TaskGates = "none", EndGates = "build" },
        Forever("false claim in every attempt", Failed, new Play("T1", 1, ("NOTES.md", "Done.\n"))) with { TaskGates = "none", EndGates = "build" },
        Forever("goes round in circles in every attempt", Failed, Loops) with { TaskGates = "none", EndGates = "build", Ladder = "retry" },
    ]);

    private static Fault Agent(string name, Sight seen, params IReadOnlyList<Play> plays) => Fault(name, seen, plays) with { TaskGates = "none", EndGates = "build", By = ["retry"] };

    // A program of its own that does what it does, and then the edits that are authored.
    private static string Program(string more = "") => $"default: program, program: {{ use: command, run: sh ./agent.sh{more} }}";

    private static Dictionary<string, string> Scripts(string first) => new()
    {
        ["agent.sh"] = $"id=$(sed -n 's/.*\"id\": *\"\\(T[0-9]*\\)\".*/\\1/p' \"$MAESTRO_TASK_FILE\" | head -n 1)\n[ $id = T1 ] && {{ {first}; }}\nmkdir -p src/Shop tests/Shop.Tests\ncp -R authored/$id/. .\n",
        [$"authored/T1/{Code}"] = Right,
        [$"authored/T2/{Stock}"] = StockIsMade.Files[0].Text,
    };
}
