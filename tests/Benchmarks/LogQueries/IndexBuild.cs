using System.Diagnostics;
using System.Globalization;
using Benchmarks.Samples;
using Maestro.Runtime.LogIndex;
using Maestro.Runtime.Runs;

namespace Benchmarks.LogQueries;

/// <summary>The first making of the log's index, in a process of its own, so that its peak memory is its own.</summary>
internal static class IndexBuild
{
    /// <summary>The word that makes this program do just that; the state's folder follows.</summary>
    internal const string Command = "index-once";

    /// <summary>Makes it in this process, and says how long it took and what memory at its peak.</summary>
    internal static void Here(string folder)
    {
        var watch = Stopwatch.StartNew();
        using (LogDatabase.Open(File(folder), SampleRuns.Sources(new(folder))))
            watch.Stop();
        using var self = Process.GetCurrentProcess();
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds:0.0} {self.PeakWorkingSet64 / 1_000_000}"));
    }

    /// <summary>Makes it in another process.</summary>
    /// <returns>How many seconds it took, and its peak memory in MB; this runtime alone takes some forty.</returns>
    internal static (double Seconds, long Peak) Apart(StateDirectory state)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? [typeof(IndexBuild).Assembly.Location, Command, state.Root] : [Command, state.Root])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd().Split(' ');
        process.WaitForExit();
        return (double.Parse(said[0], CultureInfo.InvariantCulture), long.Parse(said[1], CultureInfo.InvariantCulture));
    }

    /// <summary>The index's file.</summary>
    internal static string File(string folder) => Path.Combine(folder, "log.db");
}
