using System.Text;
using Maestro.Runtime.Capabilities;
using Maestro.Runtime.Git;

namespace Maestro.Runtime.Execution.Receipts;

/// <summary>The test files that a task changed.</summary>
internal sealed class TestFiles
{
    private readonly ObjectStore vault;
    private readonly string before;
    private readonly string after;

    /// <summary>Compares.</summary>
    /// <param name="vault">Where the trees are.</param>
    /// <param name="before">The tree without the task's change.</param>
    /// <param name="after">The tree with it.</param>
    public TestFiles(ObjectStore vault, string before, string after)
    {
        (this.vault, this.before, this.after) = (vault, before, after);
        var changes = vault.Compare(before, after);
        Changes = [.. changes.Where(change => PathKind.IsTest(change.Path))];
        Alone = changes.All(change => PathKind.IsTest(change.Path) || PathKind.IsDoc(change.Path));
    }

    /// <summary>Changes of test files and of what lies beside them.</summary>
    public IReadOnlyList<FileChange> Changes { get; }

    /// <summary>Whether nothing but tests and documents was changed: then there is no change that a test could be about.</summary>
    public bool Alone { get; }

    /// <summary>Those with tests in them that are there now.</summary>
    public IEnumerable<FileChange> WithTests => Changes.Where(change => change.Kind != FileChangeKind.Deleted && NewTests.AreIn(change.Path));

    /// <summary>Tells which tests are new in them.</summary>
    public NewTests New() => new(
        WithTests.ToDictionary(change => change.Path, change => Text(after, change.Path)),
        [.. Changes.Where(change => change.Kind != FileChangeKind.Added && NewTests.AreIn(change.Path)).Select(change => Text(before, change.Path))]);

    /// <summary>The tree without the task's change, but with its tests.</summary>
    public string Overlaid()
    {
        var changed = Changes.Select(change => change.Path).ToHashSet(StringComparer.Ordinal);
        return TreeOverlay.Write(vault, [.. vault.ReadTree(before).Where(item => !changed.Contains(item.Path)), .. changed.Select(path => vault.FindFile(after, path)).OfType<TreeItem>()]);
    }

    private string Text(string tree, string path)
    {
        if (vault.FindFile(tree, path) is not { Mode: TreeItemMode.File or TreeItemMode.Executable } item)
            return "";
        using var reader = new StreamReader(vault.ReadBlob(item.Blob), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
