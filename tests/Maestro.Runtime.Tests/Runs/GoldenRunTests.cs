using System.Text.Json;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Runs;
using Maestro.Runtime.Tests.Architecture;

namespace Maestro.Runtime.Tests.Runs;

/// <summary>Journals of earlier versions, kept as they were written: this version reads each as the version that wrote it did.</summary>
/// <remarks>
/// A release adds a folder <c>Golden/VERSION</c> with a run's <c>journal</c> and <c>artifacts</c>, and <c>told.json</c>: run the tests with
/// <c>UPDATE_SNAPSHOTS=1</c> once, and never again for that folder.
/// </remarks>
public sealed class GoldenRunTests
{
    private static readonly JsonSerializerOptions Indented = new(JournalJson.Options) { WriteIndented = true };

    private static readonly string Folder = Path.Combine(ProjectFiles.Root, "tests", "Maestro.Runtime.Tests", "Runs", "Golden");

    private static IEnumerable<string> Journals => Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder)).Order();

    [TestCaseSource(nameof(Journals))]
    public void Golden_OfAnyVersion_TellsWhatItTold(string version)
    {
        using var copy = new TempFolder();
        var run = new RunDirectory(Path.Combine(copy.Path, "runs", "golden"));
        Copy(Path.Combine(Folder, version), run.Root);
        Assert.That(JournalReader.Verify(run.Journal).Problem, Is.Null);

        var archived = RunArchive.All(new(copy.Path)).Single();

        var told = JsonSerializer.Serialize(Told(archived), Indented);
        var file = Path.Combine(Folder, version, "told.json");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1" && !File.Exists(file))
            File.WriteAllText(file, told);
        Assert.That(told, Is.EqualTo(File.ReadAllText(file)));
    }

    [Test]
    public void Golden_ThereIsOne_ForThisVersionsFormat() => Assert.That(Journals, Is.Not.Empty);

    private static object Told(ArchivedRun run) => new
    {
        state = run.StateWord,
        run.Memory.Started,
        run.Memory.Head,
        run.Memory.Base,
        run.Memory.Phase,
        run.Memory.Delivery,
        run.Memory.Finished,
        spent = run.Memory.SpentIn(""),
        spent_in_implementation = run.Memory.SpentIn("phase implementation"),
        tasks = run.Memory.PlannedTasks.Select(task => task.Id),
        run.Memory.TaskTimes,
        decisions = run.Memory.Decisions.Select(decision => new { decision.Id, decision.Kind, decision.Choice, decision.Confidence, decision.Strategy, decision.Rationale }),
        integrations = run.Memory.Integrations.Select(integration => new { integration.Task.TaskId, integration.Head.Tree }),
        failures = run.Memory.Failures.Select(failure => new { failure.TaskId, failure.Failure.Kind, failure.Failure.Fingerprint, failure.Failure.Message, failure.Recovered }),
        gates = run.Memory.Gates.Select(gate => new { gate.Gate, gate.Verdict, gate.Tree }),
        run.Memory.Restores,
        questions = run.Memory.OpenQuestions,
        run.Memory.HumanInputs,
        run.Memory.RaisedLimits,
        checkpoints = run.KeptRecords.Count(record => record.Type == "checkpoint.committed"),
    };

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.EnumerateDirectories(from))
            Copy(folder, Path.Combine(to, Path.GetFileName(folder)));
        foreach (var file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
    }
}
