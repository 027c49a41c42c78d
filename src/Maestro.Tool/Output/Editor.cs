using System.Diagnostics;

namespace Maestro.Tool.Output;

/// <summary>Has a person change a text in the editor that git opens for them: <c>GIT_EDITOR</c>, <c>core.editor</c>, <c>VISUAL</c>, <c>EDITOR</c>, in this order.</summary>
/// <param name="folder">The repository, whose settings hold.</param>
internal sealed class Editor(string folder)
{
    /// <summary>Opens it and waits until it is closed.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ct">Gives up waiting.</param>
    /// <returns>The text as they left it; as it was where the editor failed.</returns>
    public async Task<string> EditAsync(string text, CancellationToken ct)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("maestro-plan-").FullName, "plan.md");
        try
        {
            await File.WriteAllTextAsync(file, text, ct);
            using var editor = Process.Start(Command(await NameAsync(ct), file)) ?? throw new InvalidOperationException("the editor did not start");
            await editor.WaitForExitAsync(ct);
            return editor.ExitCode == 0 ? await File.ReadAllTextAsync(file, ct) : text;
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }
    }

    private async Task<string> NameAsync(CancellationToken ct)
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["var", "GIT_EDITOR"]) { WorkingDirectory = folder, RedirectStandardOutput = true }) ?? throw new InvalidOperationException("git did not start");
        var name = await git.StandardOutput.ReadToEndAsync(ct);
        await git.WaitForExitAsync(ct);
        return name.Trim();
    }

    // A name may come with arguments, as git's own use of it shows; the terminal is the editor's meanwhile.
    private ProcessStartInfo Command(string name, string file) => OperatingSystem.IsWindows()
        ? new("cmd", ["/c", $"{name} \"{file}\""]) { WorkingDirectory = folder }
        : new("sh", ["-c", $"{name} \"$1\"", "editor", file]) { WorkingDirectory = folder };
}
