using System.Runtime.InteropServices;

namespace Maestro.Runtime.Workspaces;

/// <summary>Puts one entry in the place of another in one step. <see cref="File.Move(string,string,bool)"/> refuses a link that leads nowhere.</summary>
internal static partial class Rename
{
    /// <summary>Renames; what was at the new place is gone.</summary>
    /// <exception cref="IOException">It could not be renamed.</exception>
    public static void Over(string from, string to)
    {
        if (OperatingSystem.IsWindows())
            File.Move(from, to, overwrite: true);
        else if (Call(from, to) != 0)
            throw new IOException($"cannot rename '{from}' to '{to}': {Marshal.GetLastPInvokeErrorMessage()}");
    }

    [LibraryImport("libc", EntryPoint = "rename", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Call(string from, string to);
}
