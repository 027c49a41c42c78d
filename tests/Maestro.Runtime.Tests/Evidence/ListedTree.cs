using Maestro.Runtime.Evidence.Sources;

namespace Maestro.Runtime.Tests.Evidence;

/// <summary>Files in the order they are listed in.</summary>
internal sealed class ListedTree(IEnumerable<(string Path, byte[] Content)> files) : ISourceTree
{
    private readonly List<(string Path, byte[] Content)> files = [.. files];

    public string Id => new('7', 40);

    public IReadOnlyList<string> Paths => [.. files.Select(f => f.Path)];

    public long Length(string path) => Read(path).Length;

    public byte[] Read(string path) => files.Single(f => f.Path == path).Content;
}
