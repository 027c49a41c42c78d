using System.Diagnostics;
using System.Globalization;

namespace Benchmarks.Plugins;

/// <summary>One loading of plugins in a process of its own: a process loads an assembly once, and what is warm for one way must not be so for the next.</summary>
/// <param name="Time">From nothing known of the plugins to every extension made; the runtime's start left out.</param>
/// <param name="Memory">What the process grew by, in MB.</param>
internal sealed record LoadOnce(TimeSpan Time, double Memory)
{
    /// <summary>The word that makes this program do just that; the way, the folder and how many follow.</summary>
    internal const string Command = "plugins-once";

    /// <summary>Does it in this process, and says how long it took and what it grew by.</summary>
    internal static void Here(string way, string folder, int count)
    {
        Func<string, int, IReadOnlyList<object>> load = way switch
        {
            nameof(Ours) => Ours.Load,
            nameof(McMasterDefaults) => McMasterDefaults.Load,
            _ => BareContexts.Load,
        };
        using var self = Process.GetCurrentProcess();
        var before = self.WorkingSet64;
        var watch = Stopwatch.StartNew();
        var made = load(folder, count);
        watch.Stop();
        self.Refresh();
        if (made.Count != count || made.Any(m => m.GetType().Name != "Gate"))
            throw new InvalidOperationException($"{way} made {made.Count} of {count}");
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalMilliseconds} {(self.WorkingSet64 - before) / 1e6}"));
    }

    /// <summary>Does it in another process.</summary>
    /// <param name="program">This program, as it is or compiled ahead.</param>
    /// <param name="way">Which way.</param>
    /// <param name="folder">Where the plugins are.</param>
    /// <param name="count">How many of them.</param>
    internal static LoadOnce Apart(string program, string way, string folder, int count)
    {
        var start = new ProcessStartInfo("dotnet", [program, Command, way, folder, count.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd().Split(' ');
        process.WaitForExit();
        return said.Length == 2
            ? new(TimeSpan.FromMilliseconds(double.Parse(said[0], CultureInfo.InvariantCulture)), double.Parse(said[1], CultureInfo.InvariantCulture))
            : throw new InvalidOperationException($"{way} failed");
    }
}
