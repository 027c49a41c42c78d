using System.Collections.Concurrent;
using DecisionBench.Cases;
using DecisionBench.Judging;
using EndToEnd.Harness;

namespace DecisionBench;

/// <summary>Decisions over real repositories, held against what a senior engineer would sign.</summary>
public sealed class JudgedTests
{
    private const double LeastAgreement = .85;
    private static readonly Lazy<Task<IReadOnlyList<Judgement>>> Found = new(JudgeAllAsync);

    [TestCaseSource(typeof(JudgedTests), nameof(Names))]
    public async Task Decide_Case_IsNothingNobodyWouldSign(string name)
    {
        var one = (await Found.Value).Single(one => one.Case.Name == name);
        Assert.That(one.IsBad, Is.False, $"{one.Decision.Choice}: {one.Decision.Rationale}\n{string.Join('\n', one.Decision.Evidence)}");
    }

    [Test]
    public async Task Decide_AllCases_AgreesWithSeniorEngineers()
    {
        var found = await Found.Value;
        Assert.That(found, Has.Count.GreaterThanOrEqualTo(60));
        var others = found.Where(one => !one.Agrees).Select(one => $"{one.Case.Name}: {one.Decision.Choice} {string.Join(", ", one.Decision.Answer.Select(answer => $"{answer.Key}={answer.Value}"))} ({one.Decision.Rationale})").ToList();
        Assert.That(1 - ((double)others.Count / found.Count), Is.GreaterThanOrEqualTo(LeastAgreement), string.Join('\n', others));
    }

    [Test]
    public async Task Decide_Twice_IsTheSame()
    {
        var one = (await Found.Value).Single(one => one.Case == Places.All[0]);
        var again = (await Bench.JudgeAsync(one.Case.Repository, [one.Case])).Single();
        Assert.That(again.Decision with { Utc = default }, Is.EqualTo(one.Decision with { Utc = default }).UsingPropertiesComparer());
    }

    [Test]
    public async Task Document_Table_IsWhatWasDecided()
    {
        var file = Path.Combine(Scratch.Metadata("RootDirectory"), "docs", "decisions.md");
        var document = BenchTable.Put(await File.ReadAllTextAsync(file), BenchTable.Of(await Found.Value));
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            await File.WriteAllTextAsync(file, document);
        Assert.That(await File.ReadAllTextAsync(file), Is.EqualTo(document), "UPDATE_SNAPSHOTS=1 writes the table anew");
    }

    private static IEnumerable<string> Names() => Everything.Cases.Select(judged => judged.Name);

    private static async Task<IReadOnlyList<Judgement>> JudgeAllAsync()
    {
        // In the order of the table, whichever repository is done first.
        var found = new ConcurrentDictionary<JudgedCase, Judgement>();
        await System.Threading.Tasks.Parallel.ForEachAsync(Everything.Cases.GroupBy(judged => judged.Repository), new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (group, _) =>
        {
            foreach (var one in await Bench.JudgeAsync(group.Key, group))
                found[one.Case] = one;
        });
        return [.. Everything.Cases.Select(judged => found[judged])];
    }
}
