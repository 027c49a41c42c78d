using System.Security.Cryptography;
using System.Text.Json;
using Maestro.Runtime.Configuration;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Journal;
using Maestro.Runtime.Plugins.Projects;

namespace Maestro.Runtime.Plugins.Restore;

/// <summary>
/// <c>.maestro/plugins.lock.json</c>: what every plugin that does not travel with the tool consists of. Written by the tool, committed by the
/// team, and held against the files before a run.
/// </summary>
/// <param name="Version">Of the file's format.</param>
/// <param name="Plugins">The plugins, by name.</param>
internal sealed record PluginLock(int Version, IReadOnlyList<LockedPlugin> Plugins)
{
    /// <summary>Where it lies, relative to the repository.</summary>
    public const string Path = ".maestro/plugins.lock.json";

    private static readonly JsonSerializerOptions Options = new(JournalJson.Options) { WriteIndented = true };

    /// <summary>Whether the lock is to hold a plugin: packages and built folders, not what travels with the tool, nor a project, whose source the repository keeps.</summary>
    public static bool Covers(PluginReference reference, string root) =>
        reference.Version is not null || (reference.Path is not null && ProjectPlugins.ProjectOf(reference, root) is null);

    /// <summary>The lock of a repository; null when it has none.</summary>
    public static Outcome<PluginLock?> Read(string root)
    {
        var file = System.IO.Path.Combine(root, Path);
        if (!File.Exists(file))
            return new Outcome<PluginLock?>(null, []);
        try
        {
            return JsonSerializer.Deserialize<PluginLock>(File.ReadAllBytes(file), Options);
        }
        catch (JsonException e)
        {
            return Catalogue.LockUnreadable.At(e.Message.Split(" Path: ")[0], new(Path, (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1));
        }
    }

    /// <summary>Writes it in one step, where it is not the same already.</summary>
    public void Write(string root)
    {
        var file = System.IO.Path.Combine(root, Path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        var text = JsonSerializer.Serialize(this, Options) + "\n";
        if (File.Exists(file) && File.ReadAllText(file) == text)
            return;
        var whole = $"{file}.{Guid.NewGuid():N}";
        File.WriteAllText(whole, text);
        File.Move(whole, file, overwrite: true);
    }

    /// <summary>What a located plugin consists of right now.</summary>
    public static LockedPlugin Take(PluginLocation location)
    {
        var folder = System.IO.Path.GetDirectoryName(location.Dll)!;
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            using var stream = File.OpenRead(file);
            files[System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/')] = Convert.ToHexStringLower(SHA256.HashData(stream));
        }
        return new(location.Reference.Name, location.Reference.Version, files);
    }

    /// <summary>What is locked and in use no more.</summary>
    /// <param name="references">What is in use.</param>
    public IEnumerable<Diagnostic> Surplus(IReadOnlyList<PluginReference> references) => Plugins
        .Where(locked => !references.Any(r => r.Name == locked.Name && r.Version == locked.Version))
        .Select(locked => Catalogue.NotLocked.At(
            $"{Path} holds plugin '{locked.Name}'{(locked.Version is null ? "" : $" {locked.Version}")}, which maestro.yaml does not name", SourceSpot.Of(Path)));

    /// <summary>Every difference between what is locked and what is there.</summary>
    public IEnumerable<Diagnostic> Verify(PluginLocation location)
    {
        var now = Take(location);
        if (Plugins.FirstOrDefault(p => p.Name == now.Name && p.Version == now.Version) is not { } locked)
        {
            yield return Catalogue.NotLocked.At($"plugin '{now.Name}'{(now.Version is null ? "" : $" {now.Version}")} is not in {Path}", location.Reference.Spot);
            yield break;
        }
        foreach (var (file, hash) in now.Files)
            if (!locked.Files.TryGetValue(file, out var expected))
                yield return Catalogue.PluginChanged.At($"plugin '{now.Name}' has a file that was not there when it was locked: {file}", location.Reference.Spot);
            else if (expected != hash)
                yield return Catalogue.PluginChanged.At($"plugin '{now.Name}' was changed after it was locked: {file}", location.Reference.Spot);
        foreach (var file in locked.Files.Keys.Where(f => !now.Files.ContainsKey(f)))
            yield return Catalogue.PluginChanged.At($"plugin '{now.Name}' lacks a file it had when it was locked: {file}", location.Reference.Spot);
    }
}
