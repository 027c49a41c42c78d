using System.Diagnostics;
using System.Text;
using LibGit2Sharp;
using Microsoft.CodeAnalysis.CSharp;

namespace Benchmarks.EvidenceReading;

/// <summary>The peers: every file of a commit read on every core, and nothing concluded from any.</summary>
internal static class BareRead
{
    /// <summary>Reads the bytes.</summary>
    public static TimeSpan Bytes(SourceRepository repository) => All(repository, static (_, _) => { });

    /// <summary>Reads the bytes and parses what is C#, as evidence is read from: syntax alone.</summary>
    public static TimeSpan Parsed(SourceRepository repository) => All(repository, static (path, bytes) =>
    {
        if (path.EndsWith(".cs", StringComparison.Ordinal))
            CSharpSyntaxTree.ParseText(Encoding.UTF8.GetString(bytes)).GetRoot();
    });

    private static TimeSpan All(SourceRepository repository, Action<string, byte[]> act)
    {
        var watch = Stopwatch.StartNew();
        var files = new List<(string Path, ObjectId Id)>();
        using (var git = new Repository(repository.GitDirectory))
            List(git.Lookup<Commit>(repository.Commit).Tree, files);
        Parallel.ForEach(
            files,
            () => new Repository(repository.GitDirectory),
            (file, _, git) =>
            {
                var blob = git.Lookup<Blob>(file.Id);
                var bytes = new byte[blob.Size];
                using var content = blob.GetContentStream();
                content.ReadExactly(bytes);
                act(file.Path, bytes);
                return git;
            },
            git => git.Dispose());
        return watch.Elapsed;
    }

    private static void List(Tree tree, List<(string Path, ObjectId Id)> files)
    {
        foreach (var entry in tree)
            if (entry.Target is Tree folder)
                List(folder, files);
            else
                files.Add((entry.Path, entry.Target.Id));
    }
}
