using System.Text.RegularExpressions;

namespace Maestro.Runtime.Tests.Architecture;

/// <summary>A room of the runtime knows only the rooms below it, and no room holds a file one gets lost in.</summary>
public sealed partial class RoomTests
{
    private static readonly string[] FromTheGroundUp =
        ["Diagnostics", "Secrets", "Processes", "Git", "Journal", "LogIndex", "Integrity", "Limits", "Workspaces", "Deliveries", "Fingerprints", "Checkpoints", "Configuration", "Plugins", "Decisions", "Recovery", "Runs", "Effects", "Execution", "Retention"];

    // Before the first of them comes what lies in the room itself.
    private static readonly string[] ExecutionFromTheGroundUp = ["Verdicts", "Agents", "Gates", "Recovering", "Tasks", "Phases", "Handover", "Lifecycle"];

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

    [Test]
    public void Execution_EveryRoomInIt_KnowsOnlyThoseBelowIt()
    {
        var execution = Path.Combine(Runtime, "Execution");
        Assert.That(Directory.EnumerateDirectories(execution).Select(d => Path.GetFileName(d)), Is.EquivalentTo(ExecutionFromTheGroundUp));
        foreach (var file in Directory.EnumerateFiles(execution, "*.cs", SearchOption.AllDirectories))
        {
            var room = Path.GetRelativePath(execution, file).Split(Path.DirectorySeparatorChar) is [var folder, _] ? folder : "";
            var below = room.Length == 0 ? [] : ExecutionFromTheGroundUp.TakeWhile(r => r != room).Append(room).ToHashSet();
            var known = MentionInExecution().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value).Distinct();
            Assert.That(known, Is.SubsetOf(below), Path.GetRelativePath(Runtime, file));
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

    [GeneratedRegex(@"Maestro\.Runtime\.Execution\.([A-Z]\w+)")]
    private static partial Regex MentionInExecution();

    // Both 'using Maestro.Runtime.X' and a full name in the text.
    [GeneratedRegex(@"Maestro\.Runtime\.([A-Z]\w+)")]
    private static partial Regex Mention();
}
