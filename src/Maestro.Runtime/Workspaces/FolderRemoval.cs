namespace Maestro.Runtime.Workspaces;

/// <summary>Removes folders in which agents and gates worked. They may hold what .NET cannot name, or has no right to enter.</summary>
internal static class FolderRemoval
{
    /// <summary>Removes a folder; what cannot be removed stays, and is in nobody's way.</summary>
    /// <param name="processes">Starts the platform's own tools where .NET does not get through.</param>
    /// <param name="folder">The folder.</param>
    public static async Task RemoveAsync(IProcesses processes, string folder)
    {
        try
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (!OperatingSystem.IsWindows() && e is IOException or UnauthorizedAccessException)
        {
            await processes.RunAsync(new()
            {
                Program = "sh",
                Arguments = ["-c", "chmod -R u+rwX -- \"$1\"; rm -rf -- \"$1\"", "sh", folder],
                WorkingDirectory = Path.GetDirectoryName(folder)!,
            }, CancellationToken.None);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // In use by somebody, as happens on Windows.
        }
    }
}
