using System.Globalization;
using Maestro.Runtime.Processes.Containers;

namespace Maestro.Runtime.Tests.Processes.Containers;

/// <summary>Whatever a program does to outlive the call that started it, nothing of it is left when the call has ended.</summary>
[Platform("Linux")]
[NonParallelizable] // A stray that cleared its environment goes with the last scope of the process that ends, so there must be no other.
public sealed class EscapeTests
{
    private static int _number;

    private static IReadOnlyList<Escape> All => Escapes.All;

    [TestCaseSource(nameof(All))]
    public async Task Supervised_NothingIsLeft(Escape escape)
    {
        ArgumentNullException.ThrowIfNull(escape);
        using var folder = new TempFolder();
        var seconds = Seconds();
        await Supervised.Supervisor().RunAsync(Command(escape, folder.Path, seconds), default);
        Assert.That(Alive(seconds), Is.Empty);
    }

    [TestCaseSource(nameof(All))]
    public async Task Contained_NothingIsLeft(Escape escape)
    {
        ArgumentNullException.ThrowIfNull(escape);
        using var folder = new TempFolder();
        var seconds = Seconds();
        await (await Contained.InAsync(folder)).RunAsync(Command(escape, folder.Path, seconds), default);
        Assert.That(Alive(seconds), Is.Empty);
    }

    [TestCaseSource(nameof(All))]
    public async Task ContainedWithoutANetwork_NothingIsLeft(Escape escape)
    {
        ArgumentNullException.ThrowIfNull(escape);
        using var folder = new TempFolder();
        var seconds = Seconds();
        await (await Contained.InAsync(folder, network: false)).RunAsync(Command(escape, folder.Path, seconds), default);
        Assert.That(Alive(seconds), Is.Empty);
    }

    // A number of seconds nobody else sleeps: how the stray is found again, whatever it calls itself.
    private static string Seconds() => string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId}{Interlocked.Increment(ref _number):000}");

    private static ProcessCommand Command(Escape escape, string folder, string seconds) =>
        ProcessCommand.Shell(escape.Script, folder) with { Environment = new Dictionary<string, string?> { ["STAY"] = $"sleep {seconds}" }, Timeout = TimeSpan.FromSeconds(30) };

    private static List<string> Alive(string seconds) =>
    [
        .. Directory.EnumerateDirectories("/proc").Where(d => char.IsAsciiDigit(Path.GetFileName(d)[0])).Where(d =>
        {
            try
            {
                return File.ReadAllText(Path.Combine(d, "cmdline")).Split('\0').Contains(seconds);
            }
            catch (IOException)
            {
                return false;
            }
        }),
    ];
}
