using System.Runtime.InteropServices;
using System.Text;
using Maestro.Runtime.Workspaces.Folders;
using Microsoft.Win32.SafeHandles;

namespace Maestro.Runtime.Workspaces.Watching;

/// <summary>
/// Learns from the kernel in which folders of a workspace something happened, so that only those need be read again. The kernel queues an event
/// before the call that made it returns: when nobody writes any more, all of it is there to be read.
/// </summary>
/// <remarks>
/// It does not see a write through a name outside the workspace, nor one into a mapping that is older than the last look. Both need a process
/// that is at work meanwhile; see <see cref="Unseen"/>.
/// </remarks>
internal sealed unsafe class TreeWatch : IDisposable
{
    private const int BufferBytes = 64 * 1024;
    private const int HeaderBytes = 16;

    private readonly SafeFileHandle handle;
    private readonly Dictionary<int, string> folders = [];
    private readonly Lock gate = new();

    private TreeWatch(SafeFileHandle handle) => this.handle = handle;

    /// <summary>What is not certain.</summary>
    public Doubts Doubts { get; } = new();

    /// <summary>Begins to watch; nothing is watched yet.</summary>
    /// <returns>Null where that cannot be: every look then is at everything.</returns>
    public static TreeWatch? TryStart()
    {
        if (!OperatingSystem.IsLinux())
            return null;
        var handle = InotifyCalls.Open(InotifyCalls.NonBlocking);
        return handle < 0 ? null : new(new(handle, ownsHandle: true));
    }

    /// <summary>Watches a folder from now on. Called before it is read.</summary>
    /// <param name="folder">The open folder.</param>
    /// <param name="path">Its path in the workspace.</param>
    public void Cover(OpenFolder folder, string path)
    {
        var watch = InotifyCalls.Add(handle, folder.Location, InotifyCalls.Everything);
        lock (gate)
            if (watch < 0)
                // No more watches are to be had: from here on nothing can be said of what is not watched.
                Blind = true;
            else
                folders[watch] = path;
    }

    /// <summary>Whether something could not be watched, and this tells nothing.</summary>
    public bool Blind { get; private set; }

    /// <summary>Hears what happened until now.</summary>
    public void Listen()
    {
        var buffer = stackalloc byte[BufferBytes];
        nint read;
        while ((read = InotifyCalls.Read(handle, buffer, BufferBytes)) > 0)
            for (nint at = 0; at < read;)
            {
                var length = *(int*)(buffer + at + 12);
                var name = length == 0 ? "" : Encoding.UTF8.GetString(MemoryMarshal.CreateReadOnlySpanFromNullTerminated(buffer + at + HeaderBytes));
                Hear(*(int*)(buffer + at), *(uint*)(buffer + at + 4), name);
                at += HeaderBytes + length;
            }
        if (read < 0 && Marshal.GetLastPInvokeError() != InotifyCalls.NothingThere)
            Doubts.Everything();
    }

    /// <inheritdoc/>
    public void Dispose() => handle.Dispose();

    private void Hear(int watch, uint what, string name)
    {
        if ((what & (InotifyCalls.Overflow | InotifyCalls.Unmounted)) != 0)
        {
            Doubts.Everything();
            return;
        }
        if (!folders.TryGetValue(watch, out var folder))
            return;
        if ((what & InotifyCalls.Gone) != 0)
            folders.Remove(watch);
        if (folder.Length == 0 && (what & (InotifyCalls.Gone | InotifyCalls.MoveSelf | InotifyCalls.DeleteSelf)) != 0)
            Doubts.Everything();
        else
            Doubts.Folder(folder);
        if ((what & InotifyCalls.IsFolder) != 0 && (what & (InotifyCalls.Create | InotifyCalls.MovedTo)) != 0)
            Doubts.Tree($"{folder}{name}/");
    }
}
