using System.Text.Json;
using Maestro.Runtime.Journal;

namespace Maestro.Runtime.Integrity;

/// <summary>Holds what a run kept against what it wrote down: the journal's chain, results by their hashes, every other file by the run's seal, and the journal's length by what commits know of it.</summary>
/// <param name="run">The run's folder.</param>
internal sealed class RunVerifier(string run)
{
    private const string JournalFolder = "journal";
    private const string ArtifactFolder = RunSeal.Artifacts;

    private readonly List<IntegrityProblem> problems = [];
    private readonly Dictionary<long, string> hashes = [];
    private readonly HashSet<string> referenced = [];
    private readonly HashSet<string> results = [];
    private readonly Dictionary<string, string> tails = [];
    private SealRecord? seal;
    private int files;

    /// <summary>Reads everything.</summary>
    /// <param name="messages">Messages of the commits that were built on this run, each with what it is called.</param>
    public IntegrityFinding Verify(IEnumerable<(string Name, string Message)> messages)
    {
        var walk = Journal();
        Artifacts();
        var sealedFiles = seal is not null && Sealed(seal);
        var anchors = messages.Select(m => (m.Name, Anchor: JournalAnchor.In(m.Message))).Where(m => m.Anchor is not null).ToList();
        foreach (var (name, anchor) in anchors)
            Anchor(name, anchor!, walk.Count);
        return new(walk.Count, walk.Head, walk.Torn is not null, files, sealedFiles, anchors.Count, problems);
    }

    private ChainWalk Journal()
    {
        var walk = new ChainWalk(Path.Combine(run, JournalFolder));
        foreach (var record in walk.Records())
        {
            hashes[record.Seq] = record.Hash;
            if (record.Payload.ValueKind == JsonValueKind.Object && record.Payload.TryGetProperty("artifact", out var artifact) && artifact.ValueKind == JsonValueKind.String)
                referenced.Add(artifact.GetString()!);
            if (record.Type == SealRecord.Type)
                seal = record.Body.Read<SealRecord>();
            if (record.Type == TailRepair.Type && record.Body.Read<TailRepair>() is { Sha256: { } torn } repair)
                tails[$"{JournalFolder}/{repair.Copy}"] = torn;
        }
        if (walk.Problem is { } problem)
            problems.Add(new(Relative(problem.File), problem.Line == 0 ? problem.Message : $"line {problem.Line}: {problem.Message}"));
        foreach (var (file, hash) in tails)
            Look(file, () => Hash(file) == hash ? null : "it was changed after it was put aside");
        return walk;
    }

    private void Artifacts()
    {
        results.UnionWith(Below(ArtifactFolder));
        foreach (var missing in referenced.Select(hash => $"{ArtifactFolder}/{hash}").Where(file => !results.Contains(file)))
            problems.Add(new(missing, "it is gone"));
        // A half-written one of a process that died is in nobody's record.
        foreach (var file in results.Where(file => !file.EndsWith(".new", StringComparison.Ordinal)))
            Look(file, () => Hash(file) == Path.GetFileName(file) ? null : "it was changed after it was written");
    }

    private bool Sealed(SealRecord record)
    {
        try
        {
            foreach (var file in JsonSerializer.Deserialize<IReadOnlyList<FileSeal>>(File.ReadAllBytes(Path.Combine(run, ArtifactFolder, record.Artifact)), JournalJson.Options)!)
                if (file.Path.StartsWith($"{ArtifactFolder}/", StringComparison.Ordinal))
                    Kept(file);
                else
                    Look(file.Path, () => RunSeal.Hash(run, file.Path, file.Bytes) == file.Sha256 ? null : "it was changed after the run had ended");
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            problems.Add(new($"{ArtifactFolder}/{record.Artifact}", $"the run's seal cannot be read: {e.Message}"));
            return false;
        }
    }

    // What it holds was looked at with the others; here, that it is still among them.
    private void Kept(FileSeal result)
    {
        if (!results.Contains(result.Path) && !referenced.Contains(result.Sha256))
            problems.Add(new(result.Path, "it is gone"));
    }

    private void Anchor(string name, JournalAnchor anchor, long records)
    {
        if (anchor.Seq > 0 && hashes.GetValueOrDefault(anchor.Seq) != anchor.Hash)
            problems.Add(new(JournalFolder, anchor.Seq > records
                ? $"records are cut off: {name} knows number {anchor.Seq}, the journal ends with {records}"
                : $"record {anchor.Seq} is not the one that {name} was built on"));
    }

    private void Look(string file, Func<string?> wrong)
    {
        files++;
        try
        {
            if (wrong() is { } what)
                problems.Add(new(file, what));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(new(file, e is FileNotFoundException or DirectoryNotFoundException ? "it is gone" : e.Message));
        }
    }

    private string Hash(string file) => RunSeal.Hash(run, file, new FileInfo(Path.Combine(run, file)).Length);

    private IEnumerable<string> Below(string folder) => Directory.Exists(Path.Combine(run, folder))
        ? Directory.EnumerateFiles(Path.Combine(run, folder)).Select(file => $"{folder}/{Path.GetFileName(file)}")
        : [];

    private string Relative(string file) => Path.GetRelativePath(run, file).Replace('\\', '/');
}
