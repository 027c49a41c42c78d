namespace Faults.Scenes;

/// <summary>What an agent might have done in a workspace: every sort of change a checkpoint must keep.</summary>
internal static class Edits
{
    /// <summary>Makes them; made twice, they are the same.</summary>
    internal static void Make(string root)
    {
        Write(root, "src/changed.txt", "other bytes\n");
        Write(root, "new/deep/er.txt", new string('x', 5000));
        Write(root, "tool.sh", "#!/bin/sh\nexit 1\n");
        File.SetUnixFileMode(Path.Combine(root, "tool.sh"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.Delete(Path.Combine(root, "src/gone.txt"));
        File.Delete(Path.Combine(root, "link"));
        File.CreateSymbolicLink(Path.Combine(root, "link"), "new/deep");
        Directory.CreateDirectory(Path.Combine(root, "empty"));
        if (Directory.Exists(Path.Combine(root, "docs")))
            Directory.Delete(Path.Combine(root, "docs"), recursive: true);
        Write(root, "docs", "a file where a folder was\n");
        // So many that the vault makes a pack of them.
        for (var i = 0; i < 40; i++)
            Write(root, $"many/{i}.txt", $"file {i}\n");
    }

    /// <summary>Writes one file.</summary>
    internal static void Write(string root, string path, string text)
    {
        var full = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
