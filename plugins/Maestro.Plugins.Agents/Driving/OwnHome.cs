using Maestro.Plugins.Agents.Scripts;

namespace Maestro.Plugins.Agents.Driving;

/// <summary>A home for the agent alone: no settings, hooks or logins of the user, but for the files that were named.</summary>
internal sealed class OwnHome : IDisposable
{
    private readonly List<string> lent = [];

    private OwnHome(string root)
    {
        Path = Directory.CreateDirectory(System.IO.Path.Combine(root, "home")).FullName;
        if (Path.StartsWith(System.IO.Path.GetTempPath(), StringComparison.Ordinal))
            Temporary = Directory.CreateDirectory(System.IO.Path.Combine(root, "tmp")).FullName;
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>
    /// A folder for temporary files beside it, where it is itself below that of everybody, in which some programs refuse to live. Null elsewhere: the names of
    /// sockets that programs make there must be short.
    /// </summary>
    public string? Temporary { get; }

    /// <summary>Makes it and lends it the files.</summary>
    /// <param name="root">The folder to make it in.</param>
    /// <param name="credentials">Files relative to the user's home.</param>
    /// <returns>The home, or why a file cannot be lent.</returns>
    public static (OwnHome? Home, string? Problem) Make(string root, IEnumerable<string> credentials)
    {
        var home = new OwnHome(root);
        var user = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        foreach (var name in credentials)
        {
            if (home.Lend(user, name) is { } problem)
            {
                home.Dispose();
                return (null, problem);
            }
        }

        return (home, null);
    }

    /// <summary>Takes back what was lent.</summary>
    public void Dispose()
    {
        foreach (var name in lent)
        {
            // The agent may have put anything there meanwhile, also a link to the very files of the user.
            if (SafePath.In(Path, name).Path is not { } file)
                continue;
            if (Directory.Exists(file) && new DirectoryInfo(file).LinkTarget is null)
                Directory.Delete(file, recursive: true);
            else
                File.Delete(file);
        }
    }

    private string? Lend(string user, string name)
    {
        var from = System.IO.Path.GetFullPath(name, user);
        if (!from.StartsWith(user + System.IO.Path.DirectorySeparatorChar, StringComparison.Ordinal))
            return $"the credentials file {name} is not below your home";
        if (!File.Exists(from))
            return $"there is no credentials file {name} below your home";
        var relative = System.IO.Path.GetRelativePath(user, from);
        if (SafePath.In(Path, relative).Path is not { } to)
            return $"the credentials file {name} cannot be copied: an earlier attempt put a link in its way";
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(to)!);
            lent.Add(relative);
            // What is there is replaced, never written through.
            File.Delete(to);
            File.Copy(from, to);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"the credentials file {name} cannot be copied: {e.Message}";
        }
    }
}
