using System.Security.Cryptography;
using Maestro.Runtime.Execution.Lifecycle;
using Maestro.Runtime.Plugins.Projects;
using Maestro.Runtime.Plugins.Restore;
using Maestro.Runtime.Prompts;

namespace Maestro.Tool.Commands;

/// <summary>What a check read, each file with its hash, in the form of <c>sha256sum</c>: as long as it all holds, another check finds the same.</summary>
internal static class CheckStamp
{
    /// <summary>Writes it.</summary>
    public static void Write(string file, Preflight preflight, string root)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
        File.WriteAllLines(file, Inputs(preflight, root).Select(input => $"{Hash(input)}  {input}"));
    }

    private static SortedSet<string> Inputs(Preflight preflight, string root)
    {
        var inputs = new SortedSet<string>(preflight.Pipeline.Files, StringComparer.Ordinal);
        inputs.UnionWith(preflight.Prompts.Texts.Keys.Select(file => Path.Combine(root, PromptFiles.Folder, file)));
        if (Path.Combine(root, PluginLock.Path) is var held && File.Exists(held))
            inputs.Add(held);
        foreach (var location in preflight.Catalogue.Plugins.Select(p => p.Location))
            inputs.UnionWith(ProjectPlugins.ProjectOf(location.Reference, root) is { } project
                ? ProjectPlugins.InputsOf(project, root)
                : Directory.GetFiles(Path.GetDirectoryName(location.Dll)!, "*", SearchOption.AllDirectories));
        return inputs;
    }

    private static string Hash(string file)
    {
        using var stream = File.OpenRead(file);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
