using FaultBench.Running;

namespace FaultBench.Catalogue;

/// <summary>Two tasks at once that change the same place: the second to be done is done again on what the first one made.</summary>
internal static class MergeFaults
{
    private const string Greeting = "src/Shop/Greeting.cs";
    private const string Farewell = "src/Shop/Farewell.cs";
    private const string Welcome = "src/Shop/Welcome.cs";
    private const string Logo = "logo.bin";
    private const string Log = "docs/log.md";

    private static readonly PlannedWork Deletion = new("Remove the class Greeting", Greeting, "");

    /// <summary>The faults.</summary>
    public static Family All { get; } = new("merges",
    [
        Conflict("both change the same line", "Content", Says(Greeting, "Hullo"), Says(Greeting, "Howdy"),
            new Play("T1", 1, Word("Hullo")), new Play("T2", 1, Word("Howdy")), new Play("T2", 2, Word("Hullo, Howdy"))),
        Conflict("both add the same file", "BothAdded", Says(Farewell, "Bye"), Says(Farewell, "Ciao"),
            new Play("T1", 1, Word("Bye", "Farewell")), new Play("T2", 1, Word("Ciao", "Farewell")), new Play("T2", 2, Word("Bye, Ciao", "Farewell"))),
        Conflict("one deletes what the other changed", "ChangedAndDeleted", Says(Greeting, "Hullo") with { Mark = "" }, Deletion,
            new Play("T1", 1, Word("Hullo")), new Play("T2", 1) { Deletes = [Greeting] }, new Play("T2", 2) { Deletes = [Greeting] }),
        Conflict("one changes what the other deleted", "DeletedAndChanged", Deletion, Says(Log, "Howdy"),
            new Play("T1", 1) { Deletes = [Greeting] }, new Play("T2", 1, Word("Howdy"), (Log, "Howdy\n")), new Play("T2", 2, Word("Howdy", "Welcome"), (Log, "Howdy\n"))),
        Conflict("a file becomes a folder", "DeletedAndChanged", Says("docs/notes/today.md", "Today"), Says(Log, "Noted"),
            new Play("T1", 1, ("docs/notes/today.md", "Today\n")) { Deletes = ["docs/notes"] }, new Play("T2", 1, ("docs/notes", "Noted\n"), (Log, "Noted\n")), new Play("T2", 2, ("docs/notes/more.md", "Noted\n"), (Log, "Noted\n"))) with
        {
            Files = new Dictionary<string, string> { ["docs/notes"] = "Nothing yet\n" },
        },
        Conflict("a file becomes a link", "AnotherType", Says("docs/done/T1.md", "Done"), Says(Log, "Noted"),
            new Play("T1", 1) { Steps = [Play.Run("rm docs/notes && ln -s ../README.md docs/notes")] }, new Play("T2", 1, ("docs/notes", "Noted\n"), (Log, "Noted\n")), new Play("T2", 2, (Log, "Noted\n"))) with
        {
            Files = new Dictionary<string, string> { ["docs/notes"] = "Nothing yet\n" },
        },
        Conflict("both change a file without lines", "Binary", Says(Logo, "one"), Says(Logo, "two"),
            new Play("T1", 1, (Logo, "\0one")), new Play("T2", 1, (Logo, "\0two")), new Play("T2", 2, (Logo, "\0one two"))),
        new Fault("each of three adds to the same list")
        {
            Work = [Apart(Says(Greeting, "Hullo"), 1), Apart(Says(Greeting, "Howdy"), 2), Apart(Says(Greeting, "Hey"), 3)],
            TaskGates = "none",
        EndGates = "build",
            AtOnce = 3,
            Plays =
            [
                Noted(new("T1", 1, Word("Hullo"))) with { Steps = [Wait("began-2"), Wait("began-3")] },
                Noted(new("T2", 1, Word("Howdy"))) with { Steps = [Began("began-2"), Wait("integrated-T1")] }, Noted(new("T2", 2, Word("Hullo, Howdy"))),
                Noted(new("T3", 1, Word("Hey"))) with { Steps = [Began("began-3"), Wait("integrated-T2")] }, Noted(new("T3", 2, Word("Hullo, Howdy, Hey"))),
            ],
            Seen = Sight.Of(FailureKind.Merge, "Content"),
            Ends = [RunState.Succeeded],
            By = ["retry"],
        },
        Conflict("conflict in every attempt", "Content", Says(Greeting, "Hullo"), Says(Greeting, "Howdy"),
            new Play("T1", 1, Word("Hullo")), new Play("T2", 1, Word("Howdy"))) with
        {
            Ladder = "fix", By = [], Ends = [RunState.Partial], Kept = ["T1"],
        },
    ]);

    private static PlannedWork Says(string file, string word) => new($"Say {word}", file, word);

    // Tasks that are to change the same files are not done at once: what meets here is what the plan does not say.
    private static PlannedWork Apart(PlannedWork work, int task) => work with { Files = Note($"T{task}") };

    private static Play Noted(Play play) => play with { Files = [.. play.Files, (Note(play.Task), "Done.\n")] };

    private static string Note(string task) => $"docs/done/{task}.md";

    // The first waits until the second has begun, the second until the first is in the result: that they meet is no chance.
    private static Fault Conflict(string name, string kind, PlannedWork one, PlannedWork other, Play first, Play second, params Play[] then) => new(name)
    {
        Work = [Apart(one, 1), Apart(other, 2)],
        TaskGates = "none",
        EndGates = "build",
        AtOnce = 2,
        Plays = [Noted(first) with { Steps = [.. first.Steps, Wait("began")] }, Noted(second) with { Steps = [Began("began"), Wait("integrated-T1")] }, .. then.Select(Noted)],
        Seen = Sight.Of(FailureKind.Merge, kind),
        Ends = [RunState.Succeeded],
        By = ["retry"],
    };

    private static object Began(string file) => Play.Run($"touch BESIDE/{file}");

    private static object Wait(string file) => Play.Run($"until test -e BESIDE/{file}; do sleep 0.05; done");

    private static (string, string) Word(string word, string type = "Greeting") =>
        ($"src/Shop/{type}.cs", $"namespace Shop;\n\npublic static class {type}\n{{\n    public static string Word => \"{word}\";\n}}\n");
}
