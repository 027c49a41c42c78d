using Maestro.Runtime.Git;
using Maestro.Runtime.Workspaces.Folders;

namespace Maestro.Runtime.Workspaces.Trees;

/// <summary>Writes files with the contents of blobs: clones what is large where that can be, else writes it byte by byte.</summary>
/// <param name="vault">Where content is.</param>
/// <param name="sources">What to clone from; null when every byte shall come from the vault.</param>
internal sealed class BlobWriter(ObjectStore vault, CloneSources? sources)
{
    /// <summary>Puts a file into its place in one step.</summary>
    /// <param name="folder">The open folder it is in.</param>
    /// <param name="item">Its name, content and mode.</param>
    public void Write(OpenFolder folder, TreeItem item)
    {
        var executable = item.Mode == TreeItemMode.Executable;
        Stream? content = null;
        try
        {
            if (sources is { CanClone: true } && sources.Find(item.Blob, vault.ReadBlob, out content) is { } source)
            {
                if (folder.TryWriteClone(item.Path, source, executable))
                    return;
                sources.GiveUp();
            }
            content ??= vault.ReadBlob(item.Blob);
            content.Position = 0;
            folder.Write(item.Path, content, executable);
        }
        finally
        {
            content?.Dispose();
        }
    }
}
