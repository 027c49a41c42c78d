using System.Runtime.InteropServices;

namespace Maestro.Runtime.Workspaces.Folders;

/// <summary>Errors of the system's calls as the exceptions .NET has for them.</summary>
internal static class LinuxErrors
{
    /// <summary>What a call's error number means.</summary>
    public static Exception Of(string verb, string path, int error)
    {
        var message = $"cannot {verb} '{path}': {Marshal.GetPInvokeErrorMessage(error)}";
        return error switch
        {
            LinuxCalls.AccessDenied => new UnauthorizedAccessException(message),
            LinuxCalls.NoEntry => new FileNotFoundException(message, path),
            _ => new IOException(message),
        };
    }
}
