using System.Diagnostics;
using System.Globalization;

namespace Benchmarks;

/// <summary>How fast the packed tool starts, called by its shim, against a packed tool that says hello.</summary>
internal sealed class StartBenchmark : IBenchmark
{
    private const int Rounds = 15;
    private const double VersionGoal = 1.5;
    private const double CheckGoal = 4;

    /// <inheritdoc/>
    public string Name => "start";

    /// <inheritdoc/>
    public string Summary => "the packed tool's --version and check on this repository, against a packed hello-world tool; packs and installs both first";

    /// <inheritdoc/>
    public async Task RunAsync(TextWriter output)
    {
        var root = Clone.Root();
        using var folder = new ScratchFolder();
        MakeHello(folder["hello"]);
        Run(folder["hello"], "dotnet", "pack", "--nologo", "-o", folder["packages"]);
        Run(root, Path.Combine(root, ".ci", "pack"), folder["packages"]);
        File.WriteAllText(folder["nuget.config"], $"<configuration><packageSources><clear /><add key=\"local\" value=\"{folder["packages"]}\" /></packageSources></configuration>");
        // A package cache of its own: a tool of the same version that was installed before must not be measured instead.
        var cache = new Dictionary<string, string?> { ["NUGET_PACKAGES"] = folder["cache"] };
        foreach (var tool in new[] { "hello-tool", "dotnet-maestro" })
            Run(folder.Path, "dotnet", cache, "tool", "install", tool, "--tool-path", folder["tools"], "--configfile", folder["nuget.config"]);
        var medians = await Alternation.MeasureAsync(
            output, Rounds, warmUp: 2,
            new("dotnet-maestro --version", () => Task.FromResult(Run(root, folder["tools/dotnet-maestro"], "--version"))),
            new("dotnet-maestro check", () => Task.FromResult(Run(root, folder["tools/dotnet-maestro"], "check"))),
            new("hello-tool", () => Task.FromResult(Run(root, folder["tools/hello-tool"]))));
        Verdict(output, "--version", medians[0] / medians[2], VersionGoal);
        Verdict(output, "check", medians[1] / medians[2], CheckGoal);
    }

    private static void Verdict(TextWriter output, string what, double ratio, double goal) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what}: ratio {ratio:0.00}, goal < {goal}: {(ratio < goal ? "met" : "MISSED")}"));

    private static void MakeHello(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var stop in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            File.WriteAllText(Path.Combine(folder, stop), "<Project />");
        File.WriteAllText(Path.Combine(folder, "hello.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <PackAsTool>true</PackAsTool>
                <ToolCommandName>hello-tool</ToolCommandName>
                <PackageId>hello-tool</PackageId>
              </PropertyGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Program.cs"), "Console.WriteLine(\"Hello, World!\");\n");
    }

    private static TimeSpan Run(string folder, string program, params string[] arguments) => Run(folder, program, [], arguments);

    private static TimeSpan Run(string folder, string program, Dictionary<string, string?> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? watch.Elapsed : throw new InvalidOperationException($"{program} failed: {said}{error.GetAwaiter().GetResult()}");
    }
}
