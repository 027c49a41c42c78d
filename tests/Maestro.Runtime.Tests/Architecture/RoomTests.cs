using System.Text.RegularExpressions;

namespace Maestro.Runtime.Tests.Architecture;

/// <summary>A room of the runtime knows only the rooms below it, and no room holds a file one gets lost in.</summary>
public sealed partial class RoomTests
{
    private static readonly string[] FromTheGroundUp =
        ["Diagnostics", "Secrets", "Texts", "Processes", "Git", "Journal", "LogIndex", "Integrity", "Limits", "Gateway", "Workspaces", "Deliveries", "Fingerprints", "Checkpoints", "Capabilities", "Evidence", "Configuration", "Prompts", "Plugins", "Decisions", "Recovery", "Runs", "Effects", "Telemetry", "Execution", "Retention", "Conformance"];

    // Rooms that hold rooms; the dot is what lies in the room itself.
    private static readonly Dictionary<string, string[]> WithinFromTheGroundUp = new()
    {
        ["Gateway"] = ["Wire", "Pricing", "Upstreams", "Relaying", "."],
        ["Workspaces"] = ["Folders", "Watching", "Trees", "Merging", "."],
        ["Checkpoints"] = [".", "Risks"],
        ["Checkpoints/Risks"] = [".", "Shell", "Posix", "Windows", "Invocations", "Wrappers", "Rules", "Changes", "Guard"],
        ["Evidence"] = ["Sources", "Formats", "Findings", "Catalogues", "DotNet", "Node", "Python", "Rust", "Go", "Java", "Ruby", "Php", "Code", "."],
        ["Evidence/Code"] = ["Syntax", "Habits", "."],
        ["Configuration"] = ["Shapes", "Yaml", "Detection", ".", "Schema"],
        ["Plugins"] = [".", "Metadata", "Contracts", "Inspection", "Projects", "Restore", "Sources", "Composition", "Schema", "Loading"],
        ["Decisions"] = ["Graphs", "."],
        ["Recovery"] = ["Classification", "."],
        ["Recovery/Classification"] = ["Rules", "Lines", "."],
        ["Runs"] = ["Records", "."],
        ["Execution"] = ["Containment", ".", "Barriers", "Baselines", "Reruns", "Proofs", "Verdicts", "Agents", "Advice", "Gates", "Receipts", "Isolation", "Recovering", "Tasks", "Phases", "Handover", "Lifecycle", "Counsel"],
        ["Execution/Agents"] = ["Stuck", "."],
        ["Conformance"] = ["Models"],
        ["Conformance/Models"] = ["Exchange", "Intents", "Protocols", "."],
    };

    private static IEnumerable<string> RoomsWithRooms => WithinFromTheGroundUp.Keys;

    private static readonly string Runtime = Path.Combine(ProjectFiles.Root, "src", "Maestro.Runtime");

    [TestCaseSource(nameof(FromTheGroundUp))]
    public void Room_KnowsOnlyTheRoomsBelowIt(string room)
    {
        var below = FromTheGroundUp.TakeWhile(r => r != room).Append(room).ToHashSet();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Runtime, room), "*.cs", SearchOption.AllDirectories))
        {
            var known = Mention().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value).Distinct();
            Assert.That(known, Is.SubsetOf(below), Path.GetRelativePath(Runtime, file));
        }
    }

    [TestCaseSource(nameof(RoomsWithRooms))]
    public void RoomWithinARoom_KnowsOnlyThoseBelowIt(string outer)
    {
        var folder = Path.Combine(Runtime, outer);
        var rooms = WithinFromTheGroundUp[outer];
        Assert.That(Directory.EnumerateDirectories(folder).Select(d => Path.GetFileName(d)), Is.EquivalentTo(rooms.Where(r => r != ".")));
        var mention = new Regex($@"Maestro\.Runtime\.{outer.Replace("/", @"\.", StringComparison.Ordinal)}\.([A-Z]\w+)");
        foreach (var file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
        {
            var room = Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar) is [var first, _, ..] ? first : ".";
            var above = rooms.SkipWhile(r => r != room).Skip(1).ToHashSet();
            var known = mention.Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value).Where(above.Contains).Distinct();
            Assert.That(known, Is.Empty, Path.GetRelativePath(Runtime, file));
        }
    }

    [Test]
    public void Runtime_EveryFolder_IsARoom() => Assert.That(
        Directory.EnumerateDirectories(Runtime).Select(d => Path.GetFileName(d)).Where(d => d is not ("bin" or "obj")), Is.EquivalentTo(FromTheGroundUp));

    [Test]
    public void Files_AreShort()
    {
        var lengths = new[] { "src", "plugins" }
            .SelectMany(f => Directory.EnumerateFiles(Path.Combine(ProjectFiles.Root, f), "*.cs", SearchOption.AllDirectories))
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Any(p => p is "obj" or "bin"))
            .Select(f => File.ReadLines(f).Count()).Order().ToList();
        Assert.That(lengths[lengths.Count / 2], Is.LessThanOrEqualTo(50), "the median");
        Assert.That(lengths[lengths.Count * 95 / 100], Is.LessThanOrEqualTo(200), "the 95th percentile");
    }

    // Both 'using Maestro.Runtime.X' and a full name in the text.
    [GeneratedRegex(@"Maestro\.Runtime\.([A-Z]\w+)")]
    private static partial Regex Mention();
}
