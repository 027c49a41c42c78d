using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Git;
using Maestro.Runtime.Processes;

namespace Maestro.Tool.Demo;

/// <summary>Makes the demo's scratch repository from the files that travel with the tool.</summary>
internal static class DemoRepository
{
    /// <summary>The repository's folder and the request that is made of it.</summary>
    public static async Task<Outcome<(string Folder, string Request)>> MakeAsync(string? folder, CancellationToken ct)
    {
        var source = Path.Combine(AppContext.BaseDirectory, "demo");
        folder = Path.GetFullPath(folder ?? Path.Combine(Path.GetTempPath(), $"maestro-demo-{Path.GetRandomFileName()[..6]}"));
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            return Catalogue.FileExists.At($"folder '{folder}' is not empty", fix: "Name an empty or new folder.");
        Copy(Path.Combine(source, "repository"), folder);
        var processes = new ProcessSupervisor(new());
        var git = new GitCommand(processes, folder);
        var there = await git.TryAsync(["init", "--quiet", "--initial-branch=main"], ct: ct);
        if (there.End == ProcessEnd.NotStarted)
            return Catalogue.NoGit.At("there is no program called git");
        await git.RunAsync(["config", "user.name", "Maestro demo"], ct: ct);
        await git.RunAsync(["config", "user.email", "demo@localhost"], ct: ct);
        await git.RunAsync(["add", "--all"], ct: ct);
        await git.RunAsync(["commit", "--quiet", "--message", "A small library with its tests"], ct: ct);
        return (folder, (await File.ReadAllTextAsync(Path.Combine(source, "request.txt"), ct)).Trim());
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            // A name that would be read as this repository's own setting travels under another.
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)).Replace("dot-gitignore", ".gitignore", StringComparison.Ordinal));
    }
}
