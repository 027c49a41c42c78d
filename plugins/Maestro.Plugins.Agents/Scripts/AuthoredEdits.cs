namespace Maestro.Plugins.Agents.Scripts;

/// <summary>The edits of one attempt: all checked before the first is made.</summary>
internal sealed class AuthoredEdits
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0 };

    private readonly List<(string From, string To)> copies = [];
    private readonly List<string> deletions = [];

    public string? Problem { get; private set; }

    public int Count => copies.Count + deletions.Count;

    public static AuthoredEdits Read(string folder, string workspace)
    {
        var edits = new AuthoredEdits();
        var list = Path.Combine(folder, "delete.txt");
        foreach (var line in File.Exists(list) ? File.ReadAllLines(list) : [])
        {
            if (line.Trim() is { Length: > 0 } path && edits.Checked(workspace, path) is { } target)
                edits.deletions.Add(target);
        }

        var files = new DirectoryInfo(Path.Combine(folder, "files"));
        if (files.LinkTarget is not null)
            edits.Problem ??= "the script's files folder is a symbolic link";
        else if (files.Exists)
            edits.Collect(files, files.FullName, workspace);
        return edits;
    }

    public void Apply()
    {
        foreach (var target in deletions)
            Delete(target);
        foreach (var (from, to) in copies)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            // A link is replaced, never written through.
            if (new FileInfo(to).LinkTarget is not null)
                File.Delete(to);
            File.Copy(from, to, overwrite: true);
        }
    }

    private void Collect(DirectoryInfo folder, string files, string workspace)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos("*", Everything).OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            var relative = Path.GetRelativePath(files, entry.FullName);
            if (entry.LinkTarget is not null)
                Problem ??= $"the script holds a symbolic link: {relative}";
            else if (entry is DirectoryInfo below)
                Collect(below, files, workspace);
            else if (Checked(workspace, relative) is { } target)
                copies.Add((entry.FullName, target));
        }
    }

    private string? Checked(string workspace, string relative)
    {
        var (path, problem) = SafePath.In(workspace, relative);
        Problem ??= problem;
        return path;
    }

    // What is gone already is as it should be: a later attempt may find the deletion done.
    private static void Delete(string target)
    {
        var folder = new DirectoryInfo(target);
        if (folder is { Exists: true, LinkTarget: null })
            folder.Delete(recursive: true);
        else if (File.Exists(target) || new FileInfo(target).LinkTarget is not null)
            File.Delete(target);
    }
}
