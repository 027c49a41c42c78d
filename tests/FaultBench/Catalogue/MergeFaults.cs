using FaultBench.Repositories;
using FaultBench.Running;

namespace FaultBench.Catalogue;

/// <summary>Two tasks at once that change the same place: whichever comes second is done again on what the first one made.</summary>
internal static class MergeFaults
{
    private const string Greeting = "src/Shop/Greeting.cs";
    private const string Farewell = "src/Shop/Farewell.cs";

    /// <summary>The faults.</summary>
    public static Family All { get; } = new("merges",
    [
        Conflict("both change the same line", "Content", "src/Shop/Greeting.cs", "Hullo", "Howdy",
            [(Greeting, Word("Hullo"))], [(Greeting, Word("Howdy"))], [(Greeting, Word("Hullo, Howdy"))]),
        Conflict("both add the same file", "BothAdded", Farewell, "Bye", "Ciao",
            [(Farewell, Type("Farewell", "Bye"))], [(Farewell, Type("Farewell", "Ciao"))], [(Farewell, Type("Farewell", "Bye, Ciao"))]),
        Conflict("one changes what the other deleted", "", Greeting, "namespace", "Howdy", [], [(Greeting, Word("Howdy"))], [("src/Shop/Welcome.cs", Word("Howdy").Replace("Greeting", "Welcome", StringComparison.Ordinal))]) with
        {
            Work = [new("Take the greeting out", "src/Shop/Greeting.cs, src/Shop/Hello.cs", "") , new("Say Howdy", "src/Shop/*.cs", "")],
        },
    ]);

    private static Fault Conflict(string name, string kind, string file, string first, string second, (string, string)[] one, (string, string)[] other, (string, string)[] both) => new(name)
    {
        Work = [new($"Say {first}", file, first), new($"Say {second}", file, second)],
        TaskGates = "build",
        AtOnce = 2,
        Plays = [new("T1", 1, one) { Steps = [Wait("began")] }, new("T2", 1, other) { Steps = [Play.Run("touch BESIDE/began"), Wait("integrated-T1")] }, new("T2", 2, both)],
        Seen = Sight.Of(FailureKind.Merge, kind),
        Ends = [RunState.Succeeded],
        By = ["retry"],
    };

    private static object Wait(string file) => Play.Run($"until test -e BESIDE/{file}; do sleep 0.05; done");

    private static string Word(string word) => Type("Greeting", word);

    private static string Type(string type, string word) => $"namespace Shop;\n\npublic static class {type}\n{{\n    public static string Word => \"{word}\";\n}}\n";
}
