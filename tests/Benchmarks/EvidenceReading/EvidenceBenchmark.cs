using System.Diagnostics;
using System.Globalization;
using Maestro.Runtime.Evidence;

namespace Benchmarks.EvidenceReading;

/// <summary>What reading a repository's evidence costs: the first time, again, and by itself one file of it.</summary>
internal sealed class EvidenceBenchmark : IBenchmark
{
    private const double FirstGoal = 2;
    private const double KeptGoal = 0.1;
    private const double OneGoal = 0.05;

    private static readonly int[] Sizes = [2_000, 25_000];

    /// <inheritdoc/>
    public string Name => "evidence";

    /// <inheritdoc/>
    public string Summary => $"what a commit of {string.Join(" and ", Sizes.Select(size => size.ToString("#,0", CultureInfo.InvariantCulture)))} C# files is made of, read first and again, against reading the same blobs, parsed or not";

    /// <inheritdoc/>
    public async Task RunAsync(TextWriter output)
    {
        foreach (var size in Sizes)
        {
            using var repository = new SourceRepository(size);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {size:#,0} files"));
            var kept = repository.Beside();
            await Of(repository, kept).ReadAsync(CancellationToken.None);
            var medians = await Alternation.MeasureAsync(
                output, rounds: 5, warmUp: 1,
                new("read the first time, and kept", () => TimeAsync(() => Of(repository, repository.Beside()).ReadAsync(CancellationToken.None))),
                new("read again, by what was kept", () => TimeAsync(() => Of(repository, kept).ReadAsync(CancellationToken.None))),
                new("symbols found, by what was kept", () => TimeAsync(() => Of(repository, kept).FindSymbolsAsync(["Service1"], CancellationToken.None))),
                new("one file's text", () => TimeAsync(() => Of(repository, kept).ReadTextAsync(SourceRepository.OneFile, CancellationToken.None))),
                new("every blob read and parsed, on every core", () => Task.FromResult(BareRead.Parsed(repository))),
                new("every blob read, on every core", () => Task.FromResult(BareRead.Bytes(repository))));
            Goal.AtMost(output, "of reading and parsing for the first time", medians[0] / medians[4], FirstGoal);
            Goal.AtMost(output, "of the first time when read again", medians[1] / medians[0], KeptGoal);
            Goal.AtMost(output, "of reading every blob for one file's text", medians[3] / medians[5], OneGoal);
        }
    }

    // Anew each time, as another run of the tool has it.
    private static TreeEvidence Of(SourceRepository repository, string kept) => TreeEvidence.OfCommit(repository.GitDirectory, repository.Commit, kept);

    private static async Task<TimeSpan> TimeAsync<T>(Func<Task<T>> read)
    {
        var watch = Stopwatch.StartNew();
        await read();
        return watch.Elapsed;
    }
}
