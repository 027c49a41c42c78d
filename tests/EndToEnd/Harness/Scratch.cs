using System.Diagnostics;
using System.Reflection;

namespace EndToEnd.Harness;

/// <summary>A scratch repository with a state folder of its own, and the tool to run in it. Removed afterwards.</summary>
public sealed class Scratch : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("maestro-e2e-").FullName;

    /// <summary>Makes the folders; nothing is in the repository yet.</summary>
    public Scratch()
    {
        From = Directory.CreateDirectory(Root).FullName;
        Directory.CreateDirectory(Home);
    }

    /// <summary>The tool that is tested: the one <c>MAESTRO_TOOL</c> names, as a packed one, else the one built with the tests.</summary>
    public static string Tool { get; } = System.Environment.GetEnvironmentVariable("MAESTRO_TOOL") is { Length: > 0 } named ? named : Metadata("ToolDll");

    /// <summary>Where its plugins lie.</summary>
    public static string BundledPlugins => Path.Combine(Path.GetDirectoryName(Tool)!, "plugins");

    /// <summary>The repository's root.</summary>
    public string Root => Path.Combine(folder, "repo");

    /// <summary>The state folder (<c>MAESTRO_HOME</c>).</summary>
    public string Home => Path.Combine(folder, "home");

    /// <summary>A folder of the test's own beside the repository.</summary>
    public string Beside => Directory.CreateDirectory(Path.Combine(folder, "beside")).FullName;

    /// <summary>Another such folder, for what a test needs that is no part of what it looks at.</summary>
    public string Aside => Directory.CreateDirectory(Path.Combine(folder, "aside")).FullName;

    /// <summary>Where the tool is started; the root when nothing is said.</summary>
    public string From { get; set; }

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

    /// <summary>Puts the tool into a folder under the name it is installed by, so that shells and scripts find it there.</summary>
    public static void Install(string folder)
    {
        var program = Path.Combine(folder, "dotnet-maestro");
        File.WriteAllText(program, $"#!/bin/sh\nexec dotnet exec '{Tool}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, (UnixFileMode)0x1ED);
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
        var result = Run("git", arguments, environment: [], Root);
        return result.ExitCode == 0 ? result.Output.TrimEnd() : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {result}");
    }

    /// <summary>Runs a shell script to its end; <c>$beside</c> and <c>$aside</c> are the folders of that name.</summary>
    /// <param name="script">The script; it ends at the first command that fails.</param>
    /// <param name="folder">Where it stands; the root when nothing is said.</param>
    public string Shell(string script, string? folder = null)
    {
        var result = Run("sh", ["-ec", script], new() { ["beside"] = Beside, ["aside"] = Aside }, folder ?? Root);
        return result.ExitCode == 0 ? result.Output.TrimEnd() : throw new InvalidOperationException($"{script}: {result}");
    }

    /// <summary>Runs the tool in the repository to its end.</summary>
    public ToolResult Maestro(params string[] arguments) => Run("dotnet", ["exec", Tool, .. arguments], Environment(), From);

    /// <summary>Runs another copy of the tool in the repository to its end.</summary>
    public ToolResult MaestroOf(string tool, params string[] arguments) => Run("dotnet", ["exec", tool, .. arguments], Environment(), From);

    /// <summary>Starts the tool in the repository.</summary>
    public Process Start(params string[] arguments) => Begin("dotnet", ["exec", Tool, .. arguments], Environment(), From);

    /// <summary>The tool's environment, with further variables.</summary>
    public ToolResult MaestroWith(Dictionary<string, string?> more, params string[] arguments)
    {
        var environment = Environment();
        foreach (var (name, value) in more)
            environment[name] = value;
        return Run(System.Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet", ["exec", Tool, .. arguments], environment, From);
    }

    /// <summary>Starts a program in the repository, with the tool's environment, that is written to.</summary>
    public Process Interact(string program, string[] arguments, Dictionary<string, string?> more)
    {
        var environment = Environment();
        foreach (var (name, value) in more)
            environment[name] = value;
        return Begin(program, arguments, environment, From, writes: true);
    }

    /// <summary>Keeps a copy of everything as it is now: repository, state and the folders beside.</summary>
    public Scratch Keep()
    {
        Copy(folder, Kept);
        return this;
    }

    /// <summary>Has everything as it was kept, at the same place.</summary>
    public void Again()
    {
        Run("rm", ["-rf", folder], [], "/");
        Copy(Kept, folder);
        From = Root;
    }

    /// <inheritdoc/>
    public void Dispose() => Run("rm", ["-rf", folder, Kept], [], "/");

    private string Kept => folder + ".kept";

    private static void Copy(string from, string to)
    {
        if (Run("cp", ["-a", from, to], [], "/") is { ExitCode: not 0 } failed)
            throw new InvalidOperationException($"cp: {failed}");
    }

    private Dictionary<string, string?> Environment() => new() { ["MAESTRO_HOME"] = Home };

    private static ToolResult Run(string program, string[] arguments, Dictionary<string, string?> environment, string folder)
    {
        using var process = Begin(program, arguments, environment, folder);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.WaitForExit();
        return new(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }

    private static Process Begin(string program, string[] arguments, Dictionary<string, string?> environment, string folder, bool writes = false)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        if (!writes)
            process.StandardInput.Close();
        return process;
    }
}
