using Maestro.Runtime.Git;

namespace Maestro.Runtime.Checkpoints;

/// <summary>Proves that a checkpoint can be brought back: reads every object below its tree and hashes it again.</summary>
internal sealed class CheckpointVerifier(ObjectStore vault)
{
    private readonly List<string> problems = [];
    private readonly HashSet<string> seen = [];
    private int files;

    /// <summary>Reads it all.</summary>
    /// <returns>How many files there are, and a sentence for each object that is missing or is not what its id says.</returns>
    public (int Files, IReadOnlyList<string> Problems) Verify(string tree)
    {
        Folder(tree, "");
        return (files, problems);
    }

    private void Folder(string tree, string prefix)
    {
        if (!seen.Add(tree))
        {
            files += vault.ReadTree(tree).Count;
            return;
        }
        if (Whole(tree, $"the folder '{prefix}'", () => vault.ReadFolder(tree)) is not { } items)
            return;
        if (ObjectName.Of("tree", TreeFormat.Write(items)) != tree)
            problems.Add($"the folder '{prefix}' is not what {tree} says");
        foreach (var item in items)
            if (item.Mode == TreeItemMode.Folder)
                Folder(item.Blob, $"{prefix}{item.Path}/");
            else
                File(item, prefix + item.Path);
    }

    private void File(TreeItem item, string path)
    {
        files++;
        if (seen.Add(item.Blob) && Whole(item.Blob, $"'{path}'", () => Content(item.Blob)) is { } content && ObjectName.Of("blob", content) != item.Blob)
            problems.Add($"'{path}' is not what {item.Blob} says");
    }

    private byte[] Content(string blob)
    {
        using var bytes = new MemoryStream();
        using (var stream = vault.ReadBlob(blob))
            stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private T? Whole<T>(string id, string what, Func<T> read) where T : class
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is InvalidDataException or LibGit2Sharp.LibGit2SharpException)
        {
            problems.Add($"{what} ({id}) cannot be read: {e.Message}");
            return null;
        }
    }
}
