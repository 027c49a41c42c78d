using EndToEnd.Harness;
using UpgradeBench.Feeds;
using UpgradeBench.Proving;
using UpgradeBench.Shapes;
using UpgradeBench.Templates;

namespace UpgradeBench.Running;

/// <summary>A shape as a real repository, with a feed of real packages beside it.</summary>
internal sealed class Laid : IAsyncDisposable
{
    private readonly HttpFeed? http;

    /// <summary>Makes both, and commits the repository.</summary>
    /// <param name="shape">The shape.</param>
    public Laid(Shape shape)
    {
        Shape = shape;
        var feed = Path.Combine(Repository.Beside, "feed");
        FolderFeed.Write(feed, shape.Packages);
        http = shape.OverHttp ? new(feed, shape.Packages) : null;
        NuGetConfig = Configuration.NuGet(http?.Index.ToString() ?? feed, Path.Combine(Repository.Beside, "packages"), shape.OverHttp);
        Pipeline = Configuration.Pipeline(shape, Repository.Beside);
        Write(Repository.Root, mark => mark.From);
        if (shape.HasLockFiles)
            Program.Run("dotnet restore --force-evaluate", Repository.Root, Repository.Beside);
        Repository.Commit();
    }

    /// <summary>The shape.</summary>
    public Shape Shape { get; }

    /// <summary>The repository.</summary>
    public Scratch Repository { get; } = new();

    private string NuGetConfig { get; }

    private string Pipeline { get; }

    /// <summary>Puts the files into a folder of their own, beside the repository.</summary>
    /// <param name="name">The folder's name.</param>
    /// <param name="version">The version for each mark.</param>
    public string Beside(string name, Func<VersionMark, string> version)
    {
        var folder = Path.Combine(Repository.Beside, name);
        Write(folder, version);
        return folder;
    }

    /// <summary>What a file must be, byte for byte.</summary>
    public IEnumerable<(string Path, byte[] Bytes)> Files(Func<VersionMark, string> version) =>
        Shape.Files.Append(new("nuget.config", NuGetConfig)).Append(new("upgrade.maestro.yaml", Pipeline))
            .Select(file => (file.Key, System.Text.Encoding.UTF8.GetBytes(Template.Fill(file.Value, version).Replace("BESIDE", Repository.Beside, StringComparison.Ordinal))));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (http is not null)
            await http.DisposeAsync();
        Repository.Dispose();
    }

    private void Write(string folder, Func<VersionMark, string> version)
    {
        foreach (var (path, bytes) in Files(version))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            File.WriteAllBytes(Path.Combine(folder, path), bytes);
        }
    }
}
