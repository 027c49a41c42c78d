using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Benchmarks;

/// <summary>Starting programs against build tools that do nothing else.</summary>
internal sealed class ProcessesBenchmark : IBenchmark
{
    private const int Rounds = 9;
    private const double Goal = 1.5;

    /// <inheritdoc/>
    public string Name => "processes";

    /// <inheritdoc/>
    public string Summary => $"{TrueRun.Count} x true, {TrueRun.Width} at a time, with 2 synced records each, against make and ninja, which record nothing";

    /// <inheritdoc/>
    public async Task RunAsync(TextWriter output)
    {
        using var folder = new ScratchFolder();
        var subjects = new List<Subject>
        {
            new("EffectRunner, RunJournal and ProcessSupervisor, in process", TrueRun.RunAsync),
            new("  of that, the processes alone", TrueRun.ProcessesAsync),
            new("  of that, the records alone", TrueRun.RecordsAsync),
            new("the same as a whole process, .NET's start included", () => WholeProcess(folder, Environment.ProcessPath!, TrueRun.Command)),
        };
        if (Which("make"))
            subjects.Add(new("make -j2, whole process", () => WholeProcess(folder, "make", "-s", "-j2", "-f", MakeFile(folder))));
        if (Which("ninja"))
            subjects.Add(new("ninja -j2, whole process", () => Ninja(folder)));
        else
            output.WriteLine("  ninja is not installed: the comparison that the goal names could not be made.");
        var medians = await Alternation.MeasureAsync(output, Rounds, warmUp: 4, subjects);
        if (Which("ninja"))
        {
            var ratio = medians[0] / medians[^1];
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  ratio {ratio:0.00}, goal <= {Goal} of ninja: {(ratio <= Goal ? "met" : "MISSED")}"));
        }
    }

    private static Task<TimeSpan> Ninja(ScratchFolder folder)
    {
        var file = folder["build.ninja"];
        var text = new StringBuilder("rule t\n  command = true\n");
        for (var i = 0; i < TrueRun.Count; i++)
            text.Append(CultureInfo.InvariantCulture, $"build o{i}: t\n");
        File.WriteAllText(file, text.ToString());
        File.Delete(folder[".ninja_log"]);
        return WholeProcess(folder, "ninja", "--quiet", "-j2", "-f", file);
    }

    private static string MakeFile(ScratchFolder folder)
    {
        var names = string.Join(' ', Enumerable.Range(0, TrueRun.Count).Select(i => $"o{i}"));
        File.WriteAllText(folder["Makefile"], $"all: {names}\n.PHONY: all {names}\n{names}:\n\t@true\n");
        return folder["Makefile"];
    }

    private static async Task<TimeSpan> WholeProcess(ScratchFolder folder, string program, params string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder.Path, RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? watch.Elapsed : throw new InvalidOperationException($"{program} failed: {said}");
    }

    private static bool Which(string program) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
