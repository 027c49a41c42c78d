namespace Maestro.Tests;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TempFolder : IDisposable
{
    public string Root { get; } = Directory.CreateTempSubdirectory("maestro-test-").FullName;

    public WorkspaceInfo Workspace => new(Root, "0123456789abcdef0123456789abcdef01234567");

    public string Path(string relative) => System.IO.Path.Combine(Root, relative);

    public string Write(string relative, string text)
    {
        var path = Path(relative);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public string Folder(string relative) => Directory.CreateDirectory(Path(relative)).FullName;

    public string Read(string relative) => File.ReadAllText(Path(relative));

    public void Dispose()
    {
        if (Directory.Exists(Root))
            Directory.Delete(Root, recursive: true);
    }
}
