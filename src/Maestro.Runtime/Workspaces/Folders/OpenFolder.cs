using Microsoft.Win32.SafeHandles;

namespace Maestro.Runtime.Workspaces.Folders;

/// <summary>
/// An open folder of a workspace. What is done in it is done there, wherever a path might lead by now; no link is followed. Names are of
/// one part.
/// </summary>
internal abstract class OpenFolder : IDisposable
{
    /// <summary>
    /// Name of what is not yet in its place. Where the platform allows, one that no tree can hold: what a killed process left of a write is no content
    /// then, and nobody's file has it.
    /// </summary>
    internal static string Temporary { get; } = OperatingSystem.IsWindows() ? ".maestro-write" : ".git:maestro-write";

    /// <summary>Opens a folder by its path, which may lead over links.</summary>
    /// <exception cref="IOException">It is not there.</exception>
    public static OpenFolder Of(string path) => OperatingSystem.IsLinux() ? LinuxFolder.Open(path) : new PortableFolder(path);

    /// <summary>A path that leads to this very folder as long as it is open.</summary>
    public abstract string Location { get; }

    /// <summary>Everything in it, in no order.</summary>
    public abstract IReadOnlyList<FolderEntry> List();

    /// <summary>What one entry is; null when there is none.</summary>
    public abstract FileStat? Stat(string name);

    /// <summary>Opens a folder in it.</summary>
    /// <exception cref="IOException">There is no folder of that name.</exception>
    public abstract OpenFolder Folder(string name);

    /// <summary>Opens a file in it for reading.</summary>
    public abstract Stream Read(string name);

    /// <summary>Where a link leads.</summary>
    public abstract byte[] ReadLink(string name);

    /// <summary>Puts a file into its place in one step; a file or link of that name is replaced.</summary>
    public abstract void Write(string name, Stream content, bool executable);

    /// <summary>Puts a file into its place as <see cref="Write"/> does; it shares its blocks with another one until either is written.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">The other one, open for reading.</param>
    /// <param name="executable">Whether it may be executed.</param>
    /// <returns>False when the platform or the file system cannot; then nothing was done.</returns>
    public abstract bool TryWriteClone(string name, SafeFileHandle content, bool executable);

    /// <summary>Puts a link into its place in one step; a file or link of that name is replaced.</summary>
    public abstract void WriteLink(string name, string target);

    /// <summary>Makes a file that is on disk when this returns.</summary>
    /// <param name="name">Its name, which must be free.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="permissions">Its permission bits.</param>
    public abstract void WriteDurably(string name, Stream content, uint permissions);

    /// <summary>Makes a link, whose name must be free.</summary>
    public abstract void MakeLink(string name, string target);

    /// <summary>Renames an entry in one step, unless there is one of the new name.</summary>
    /// <returns>False when there is one, or none to rename.</returns>
    public abstract bool MoveIfFree(string from, string to);

    /// <summary>Exchanges two entries in one step.</summary>
    /// <returns>False when the platform or the file system cannot, or one of them is not there; then nothing was done.</returns>
    public abstract bool TryExchange(string one, string other);

    /// <summary>Renames an entry over another in one step.</summary>
    public abstract void Replace(string from, string to);

    /// <summary>Makes the names in it durable.</summary>
    public abstract void Sync();

    /// <summary>Makes a folder in it.</summary>
    public abstract void MakeFolder(string name);

    /// <summary>Deletes a file or link.</summary>
    public abstract void Delete(string name);

    /// <summary>Deletes a folder if nothing is in it.</summary>
    /// <returns>Whether it is gone.</returns>
    public abstract bool DeleteIfEmpty(string name);

    /// <summary>Deletes an entry with all that is in it; nothing happens when it is not there.</summary>
    /// <exception cref="IOException">Something in it cannot be deleted, such as a name that is not UTF-8.</exception>
    public void DeleteAll(string name)
    {
        if (Stat(name) is not { IsFolder: true })
        {
            Delete(name);
            return;
        }
        using (var folder = Folder(name))
            foreach (var entry in folder.List())
                folder.DeleteAll(entry.Name);
        if (!DeleteIfEmpty(name))
            throw new IOException($"the folder '{name}' cannot be emptied");
    }

    /// <inheritdoc/>
    public abstract void Dispose();
}
