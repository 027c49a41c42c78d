namespace Maestro.Plugins.Agents.Codex;

/// <summary>
/// Codex starts commands in its sandbox by the name <c>codex-linux-sandbox</c>, under which it links to itself in its home, unless that is below the
/// temporary folder: then every command fails, and it exits with 0 all the same. So the link is made here, where the program is a binary.
/// </summary>
internal static class SandboxLink
{
    private const string Name = "codex-linux-sandbox";

    /// <summary>Makes it.</summary>
    /// <returns>The folder it is in, to be put on PATH; null when there is no binary to link to.</returns>
    public static string? Make(string program, string scratch)
    {
        if (!OperatingSystem.IsLinux() || Find(program) is not { } file || !IsBinary(file))
            return null;
        var folder = Directory.CreateDirectory(Path.Combine(scratch, "bin")).FullName;
        var link = Path.Combine(folder, Name);
        if (new FileInfo(link).LinkTarget is null)
            File.CreateSymbolicLink(link, file);
        return folder;
    }

    private static string? Find(string program) => program.Contains('/')
        ? Path.GetFullPath(program)
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    // The package's own start is a script, under whose name the sandbox cannot be started.
    private static bool IsBinary(string file)
    {
        try
        {
            Span<byte> magic = stackalloc byte[4];
            using var stream = File.OpenRead(file);
            return stream.ReadAtLeast(magic, 4, throwOnEndOfStream: false) == 4 && magic.SequenceEqual("\u007fELF"u8);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false; // It will not start either, and that is told then.
        }
    }
}
