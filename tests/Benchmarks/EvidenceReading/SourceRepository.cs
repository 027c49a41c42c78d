using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.EvidenceReading;

/// <summary>A git repository of C#, packed as a clone is: projects of a hundred files, each with folders of twenty, a class to a file, and a test project to every four.</summary>
internal sealed class SourceRepository : IDisposable
{
    private const int PerProject = 100;
    private const int PerFolder = 20;

    private static readonly string[] Folders = ["Services", "Models", "Validators", "Stores", "Handlers"];

    private readonly ScratchFolder folder = new();

    /// <summary>Makes one; nobody measures that.</summary>
    /// <param name="files">How many files of code.</param>
    public SourceRepository(int files)
    {
        Write("Directory.Build.props", "<Project>\n  <PropertyGroup>\n    <TargetFramework>net10.0</TargetFramework>\n    <Nullable>enable</Nullable>\n  </PropertyGroup>\n</Project>\n");
        Write("Directory.Packages.props", "<Project>\n  <ItemGroup>\n    <PackageVersion Include=\"Serilog\" Version=\"4.3.0\" />\n    <PackageVersion Include=\"NUnit\" Version=\"4.4.0\" />\n  </ItemGroup>\n</Project>\n");
        Write(OneFile, "version: 1\ncategories: {}\n");
        for (var project = 0; project < files / PerProject; project++)
            Project(project);
        for (var file = 0; file < files; file++)
            Class(file);
        Git("git init --quiet . && git config user.name Benchmark && git config user.email benchmark@localhost && git add --all && git commit --quiet --message start && git repack -adq && git prune-packed --quiet");
        Commit = Git("git rev-parse HEAD").Trim();
    }

    /// <summary>A file that a strategy asks for by its path.</summary>
    public const string OneFile = ".maestro/technologies.yaml";

    /// <summary>Its git directory.</summary>
    public string GitDirectory => Path.Combine(Root, ".git");

    /// <summary>The only commit.</summary>
    public string Commit { get; }

    /// <summary>A folder beside it that nothing else has.</summary>
    public string Beside() => folder.New();

    /// <inheritdoc/>
    public void Dispose() => folder.Dispose();

    private string Root => folder["repository"];

    private static string Name(int project) => project % 5 == 4 ? $"Shop.Area{project - 1}.Tests" : $"Shop.Area{project}";

    private static string Home(int project) => $"{(project % 5 == 4 ? "tests" : "src")}/{Name(project)}";

    private void Project(int project)
    {
        var package = project % 5 == 4 ? "NUnit" : "Serilog";
        var builds = project == 0 ? "" : $"    <ProjectReference Include=\"../../{Home(project - 1)}/{Name(project - 1)}.csproj\" />\n";
        Write($"{Home(project)}/{Name(project)}.csproj", $"<Project Sdk=\"Microsoft.NET.Sdk\">\n  <ItemGroup>\n    <PackageReference Include=\"{package}\" />\n{builds}  </ItemGroup>\n</Project>\n");
    }

    private void Class(int file)
    {
        var (project, area) = (file / PerProject, Folders[file % PerProject / PerFolder]);
        var name = string.Create(CultureInfo.InvariantCulture, $"{area[..^1]}{file}");
        var methods = string.Concat(Enumerable.Range(0, 5 + file % 7).Select(i => $$"""

                /// <summary>Does what number {{i}} is for.</summary>
                /// <param name="orders">What it is done to.</param>
                public async Task<int> Count{{i}}Async(IReadOnlyList<string> orders)
                {
                    var found = orders.Where(order => order.Length > {{i}} && order.StartsWith("{{file}}", StringComparison.Ordinal)).ToList();
                    foreach (var order in found)
                        log.Information("order {Order} of {Count}", order, found.Count);
                    await Task.Yield();
                    return found.Count == 0 ? last : last = found.Sum(order => order.Length) + {{i}};
                }

            """));
        Write($"{Home(project)}/{area}/{name}.cs", $$"""
            using Serilog;

            namespace {{Name(project)}}.{{area}};

            /// <summary>One of many, number {{file}}.</summary>
            public sealed class {{name}}(ILogger log) : I{{area[..^1]}}
            {
                private int last;
            {{methods}}
            }

            """);
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    private string Git(string command)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]) { WorkingDirectory = Root, RedirectStandardOutput = true })!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? said : throw new InvalidOperationException($"'{command}' exited with {process.ExitCode}");
    }
}
