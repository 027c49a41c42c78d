using System.Diagnostics;
using System.Reflection;

namespace EndToEnd.Harness;

/// <summary>A scratch repository with a state folder of its own, and the tool to run in it. Removed afterwards.</summary>
public sealed class Scratch : IDisposable
{
    private static readonly string ToolDll = Metadata("ToolDll");

    private readonly string folder = Directory.CreateTempSubdirectory("maestro-e2e-").FullName;

    /// <summary>Makes the folders; nothing is in the repository yet.</summary>
    public Scratch()
    {
        Directory.CreateDirectory(Root);
        Directory.CreateDirectory(Home);
    }

    /// <summary>The repository's root.</summary>
    public string Root => Path.Combine(folder, "repo");

    /// <summary>The state folder (<c>MAESTRO_HOME</c>).</summary>
    public string Home => Path.Combine(folder, "home");

    /// <summary>A value the build wrote into this assembly.</summary>
    public static string Metadata(string key) =>
        typeof(Scratch).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;

    /// <summary>Writes a file below the root.</summary>
    public Scratch Write(string path, string content, bool executable = false)
    {
        var full = Path.Combine(Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content);
        if (executable && !OperatingSystem.IsWindows())
            File.SetUnixFileMode(full, (UnixFileMode)0x1ED);
        return this;
    }

    /// <summary>Makes it a repository and commits what is there.</summary>
    public Scratch Commit(string message = "Start")
    {
        if (!Directory.Exists(Path.Combine(Root, ".git")))
            Git("init", "--quiet", "--initial-branch=main");
        Git("config", "user.name", "Somebody");
        Git("config", "user.email", "somebody@example.invalid");
        Git("add", "--all");
        Git("commit", "--quiet", "--allow-empty", "--message", message);
        return this;
    }

    /// <summary>Runs git in the repository.</summary>
    public string Git(params string[] arguments)
    {
        var result = Run("git", arguments, environment: []);
        return result.ExitCode == 0 ? result.Output.TrimEnd() : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {result}");
    }

    /// <summary>Runs the tool in the repository to its end.</summary>
    public ToolResult Maestro(params string[] arguments) => Run("dotnet", ["exec", ToolDll, .. arguments], Environment());

    /// <summary>Starts the tool in the repository.</summary>
    public Process Start(params string[] arguments) => Begin("dotnet", ["exec", ToolDll, .. arguments], Environment());

    /// <summary>The tool's environment, with further variables.</summary>
    public ToolResult MaestroWith(Dictionary<string, string?> more, params string[] arguments)
    {
        var environment = Environment();
        foreach (var (name, value) in more)
            environment[name] = value;
        return Run(System.Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", ["exec", ToolDll, .. arguments], environment);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Dictionary<string, string?> Environment() => new() { ["MAESTRO_HOME"] = Home };

    private ToolResult Run(string program, string[] arguments, Dictionary<string, string?> environment)
    {
        using var process = Begin(program, arguments, environment);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        return new(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    private Process Begin(string program, string[] arguments, Dictionary<string, string?> environment)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Root, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }
}
