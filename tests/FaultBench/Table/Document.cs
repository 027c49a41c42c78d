using EndToEnd.Harness;
using FaultBench.Oracle;

namespace FaultBench.Table;

/// <summary>The documentation that has the table.</summary>
internal static class Document
{
    private static readonly Lock Gate = new();
    private static readonly string File = Path.Combine(Scratch.Metadata("RootDirectory"), "docs", "recovery.md");

    /// <summary>The rows of the table.</summary>
    public static IReadOnlyList<string> Rows => BenchTable.In(Text);

    /// <summary>Writes the row of a fault anew, with <c>UPDATE_SNAPSHOTS=1</c>.</summary>
    public static void Update(Judgement found)
    {
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") != "1")
            return;
        lock (Gate)
            System.IO.File.WriteAllText(File, BenchTable.Put(Text, [found]));
    }

    private static string Text
    {
        get
        {
            lock (Gate)
                return System.IO.File.ReadAllText(File);
        }
    }
}
