using System.Globalization;
using System.Runtime.Versioning;

namespace Maestro.Runtime.Tests.Checkpoints.Histories;

/// <summary>Does what an agent might, on the disk and in the model alike.</summary>
/// <param name="root">The workspace's folder.</param>
/// <param name="model">What it holds.</param>
[UnsupportedOSPlatform("windows")]
internal sealed class WorkspaceEdits(string root, Content model)
{
    private static readonly int[] Modes = [0x1A4, 0x1ED, 0x180, 0x1B4, 0x1C9];

    /// <summary>Does one; what makes no sense in the place is left out.</summary>
    internal void Do(Step step)
    {
        var (path, there) = (step.Path, model.At(step.Path));
        switch (step.Kind)
        {
            case StepKind.Write:
                Write(path, Text(step), there is { IsFile: true } old ? old.Mode : Modes[step.Number % Modes.Length]);
                break;
            case StepKind.Append when there is { IsFile: true } file:
                File.AppendAllText(Full(path), Text(step));
                model.Put(path, file with { Content = file.Content + Text(step) });
                break;
            case StepKind.Delete:
                Remove(path);
                break;
            case StepKind.Move when there is not null && !IsWithin(step.Other, path) && !IsWithin(path, step.Other):
                Move(path, step.Other);
                break;
            case StepKind.ChangeMode when there is { IsFile: true } changed:
                File.SetUnixFileMode(Full(path), (UnixFileMode)Modes[step.Number % Modes.Length]);
                model.Put(path, changed with { Mode = Modes[step.Number % Modes.Length] });
                break;
            case StepKind.Link:
                MakeRoom(path);
                File.CreateSymbolicLink(Full(path), step.Other);
                model.Put(path, new("link", step.Other));
                break;
            case StepKind.MakeFolder when there is not { IsFolder: true }:
                MakeRoom(path);
                Directory.CreateDirectory(Full(path));
                model.Put(path, new("folder"));
                break;
        }
    }

    // Few contents, each of one size, so that size and time alone tell nothing.
    private static string Text(Step step) => step.Number.ToString(CultureInfo.InvariantCulture);

    private static bool IsWithin(string path, string folder) => path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal);

    private void Write(string path, string text, int mode)
    {
        if (model.At(path) is not { IsFile: true })
            MakeRoom(path);
        File.WriteAllText(Full(path), text);
        File.SetUnixFileMode(Full(path), (UnixFileMode)mode);
        model.Put(path, new("file", text, mode));
    }

    private void Move(string from, string to)
    {
        MakeRoom(to);
        if (!Path.Exists(Full(from)) && new FileInfo(Full(from)).LinkTarget is null)
            return;
        Directory.Move(Full(from), Full(to));
        model.Move(from, to);
    }

    private void MakeRoom(string path)
    {
        for (var slash = path.IndexOf('/'); slash > 0; slash = path.IndexOf('/', slash + 1))
            if (model.At(path[..slash]) is { IsFolder: false })
                Remove(path[..slash]);
        Remove(path);
        if (path.Contains('/'))
            Directory.CreateDirectory(Path.GetDirectoryName(Full(path))!);
    }

    private void Remove(string path)
    {
        if (model.At(path) is { IsFolder: true })
            Directory.Delete(Full(path), recursive: true);
        else if (model.At(path) is not null)
            File.Delete(Full(path));
        model.Remove(path);
    }

    private string Full(string path) => Path.Combine(root, path);
}
