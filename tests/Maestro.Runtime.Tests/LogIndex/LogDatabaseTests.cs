using Maestro.Runtime.LogIndex;
using Microsoft.Data.Sqlite;

namespace Maestro.Runtime.Tests.LogIndex;

/// <summary>The index says what the journals say, however it came to be, and never more.</summary>
public sealed class LogDatabaseTests
{
    private LogBench bench = null!;

    [SetUp]
    public void Make() => bench = new();

    [TearDown]
    public void Remove() => bench.Dispose();

    [Test]
    public async Task Open_WhatCameSince_IsAdded()
    {
        await bench.WriteAsync("a", ("phase.started", "phase/planning#1", new { }));
        Assert.That(bench.Keys(new()), Has.Length.EqualTo(1));
        await bench.WriteAsync("a", ("x", "k", new { }));
        await bench.WriteAsync("b", ("y", "l", new { }));
        Assert.That(bench.Keys(new() { Phase = "planning" }), Is.EqualTo(new[] { "phase/planning#1", "k" }), "the phase goes on");
        Assert.That(bench.Keys(new()), Is.EqualTo(new[] { "phase/planning#1", "k", "l" }));
    }

    [Test]
    public async Task Open_OfARunThatIsGone_ForgetsIt()
    {
        await bench.WriteAsync("a", ("x", "k", new { }));
        await bench.WriteAsync("b", ("y", "l", new { }));
        Assert.That(bench.Keys(new()), Has.Length.EqualTo(2));
        bench.Runs.Remove("a");
        Assert.That(bench.Keys(new()), Is.EqualTo(new[] { "l" }));
        Assert.That(bench.Ask("SELECT run FROM runs").Single()[0], Is.EqualTo("b"));
    }

    [TestCase("not a database, but long enough to be looked at as one: it must be at least a page header of a hundred bytes in length")]
    [TestCase("")]
    public async Task Open_IndexDamagedOrEmpty_IsMadeAnew(string content)
    {
        await bench.WriteAsync("a", ("x", "k", new { }));
        Assert.That(bench.Keys(new()), Has.Length.EqualTo(1));
        await File.WriteAllTextAsync(bench.File, content);
        Assert.That(bench.Keys(new()), Is.EqualTo(new[] { "k" }));
    }

    [Test]
    public async Task Open_UpToDateWhileAnotherHoldsTheLock_DoesNotWaitForIt()
    {
        await bench.WriteAsync("a", ("x", "k", new { }));
        Assert.That(bench.Keys(new()), Has.Length.EqualTo(1));
        await using var other = new SqliteConnection($"Data Source={bench.File};Pooling=False");
        await other.OpenAsync();
        await using var held = other.BeginTransaction(deferred: false);

        Assert.That(bench.Keys(new()), Is.EqualTo(new[] { "k" }));
    }

    [Test]
    public async Task Open_IndexOfAnotherVersion_IsMadeAnew()
    {
        await bench.WriteAsync("a", ("x", "k", new { }));
        Directory.CreateDirectory(Path.GetDirectoryName(bench.File)!);
        await using (var old = new SqliteConnection($"Data Source={bench.File};Pooling=False"))
        {
            await old.OpenAsync();
            var command = old.CreateCommand();
            command.CommandText = "CREATE TABLE record (old); CREATE VIEW records AS SELECT old FROM record; PRAGMA user_version = 4711";
            await command.ExecuteNonQueryAsync();
        }
        Assert.That(bench.Keys(new()), Is.EqualTo(new[] { "k" }));
    }

    [Test]
    public async Task Open_JournalThatNoLongerFollowsWhatIsKnown_CountsByItself()
    {
        await bench.WriteAsync("a", ("x", "k1", new { }), ("x", "k2", new { }));
        Assert.That(bench.Keys(new()), Has.Length.EqualTo(2));
        Directory.Delete(bench.Source("a").Journal, recursive: true);
        await bench.WriteAsync("a", ("x", "another, of which nothing is known", new { }), ("x", "one", new { }), ("x", "more", new { }));
        Assert.That(bench.Keys(new()), Has.Length.EqualTo(3));
    }

    [Test]
    public async Task Open_JournalDamagedInside_SaysSoAndKeepsWhatIsBefore()
    {
        await bench.WriteAsync("a", ("x", "k1", new { }), ("x", "k2", new { }), ("x", "k3", new { }));
        var text = await File.ReadAllTextAsync(bench.Journal("a"));
        await File.WriteAllTextAsync(bench.Journal("a"), text.Replace("k2", "k9", StringComparison.Ordinal));
        Assert.That(bench.Keys(new()), Is.EqualTo(new[] { "k1" }));
        Assert.That(bench.Ask("SELECT damage FROM runs").Single()[0], Does.Contain("000001.jsonl:2"));
    }

    [Test]
    public async Task Open_TornTail_WaitsForItsRest()
    {
        await bench.WriteAsync("a", ("x", "k1", new { }), ("x", "k2", new { }));
        var whole = await File.ReadAllBytesAsync(bench.Journal("a"));
        await File.WriteAllBytesAsync(bench.Journal("a"), whole[..^10]);
        Assert.That(bench.Keys(new()), Is.EqualTo(new[] { "k1" }));
        await File.WriteAllBytesAsync(bench.Journal("a"), whole);
        Assert.That(bench.Keys(new()), Is.EqualTo(new[] { "k1", "k2" }));
    }

    [Test]
    public async Task Ask_ResultKeptAsArtifact_IsThere()
    {
        bench.Keep("abc", """{"id":"big","kind":"approach","choice":"b","confidence":0.25}"""u8.ToArray());
        await bench.WriteAsync("a", ("decision.completed", "d", new { artifact = "abc" }), ("decision.completed", "e", new { artifact = "lost" }));
        Assert.That(bench.Ask("SELECT id, choice, confidence FROM decisions ORDER BY seq")[0], Is.EqualTo(new object[] { "big", "b", 0.25 }));
        Assert.That(bench.Keys(new() { Text = "lost" }), Is.EqualTo(new[] { "e" }), "what is lost is told of by its hash");
    }

    [Test]
    public async Task Ask_OutcomeOfDecisions_IsThatOfTaskPhaseOrRun()
    {
        await bench.WriteAsync("a",
            ("phase.started", "phase/planning#1", new { }),
            ("decision.completed", "p", LogBench.Decision("p", 1)),
            ("phase.completed", "phase/planning#1", new { result = new { artifact_type = "WorkPlan" } }),
            ("phase.started", "phase/implementation#1", new { }),
            ("decision.completed", "task/T1/d", LogBench.Decision("t", 1)),
            ("task.completed", "task/T1", new { result = new { task_id = "T1", state = "isolated" } }),
            ("decision.completed", "q", LogBench.Decision("q", 1)),
            ("run.finished", "run", new { verdict = new { state = "partial" } }));
        Assert.That(bench.Ask("SELECT outcome FROM decisions ORDER BY seq").Select(row => row[0]), Is.EqualTo(new[] { "done", "isolated", "partial" }));
    }

    [Test]
    public async Task Ask_ToChangeSomething_IsRefused()
    {
        await bench.WriteAsync("a", ("x", "k", new { }));
        Assert.That(() => bench.Ask("DELETE FROM record"), Throws.InstanceOf<SqliteException>());
        Assert.That(() => bench.Ask("DROP VIEW records"), Throws.InstanceOf<SqliteException>());
        Assert.That(bench.Keys(new()), Has.Length.EqualTo(1));
    }

    [Test]
    public async Task Reviews_LastWordOnADecision_Counts()
    {
        await bench.WriteAsync("a", ("decision.completed", "d", LogBench.Decision("d", 0.5)));
        Assert.That(bench.Ask("SELECT review FROM decisions").Single()[0], Is.Null);
        var reviews = new ReviewFile(bench.Source("a").Reviews);
        reviews.Add(new("d", true, null, "somebody", LogBench.Begin));
        await File.AppendAllTextAsync(bench.Source("a").Reviews, "\n{\"decision\":\"d\",\"appro");
        reviews.Add(new("d", false, "no", "somebody", LogBench.Begin));
        Assert.That(bench.Ask("SELECT review FROM decisions").Single()[0], Is.EqualTo("not appropriate"));
        Assert.That(bench.Ask("SELECT note FROM reviews").Single()[0], Is.EqualTo("no"));
    }

    [Test]
    public async Task Open_TwoAtOnce_BothSeeEverything()
    {
        await bench.WriteAsync("a", [.. Enumerable.Range(0, 200).Select(i => ("x", $"{i}", (object)new { i }))]);
        var counts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => bench.Keys(new()).Length)));
        Assert.That(counts, Is.All.EqualTo(200));
    }

    [Test]
    public async Task Usage_OfAttemptsAndTheirCalls_IsThereWithItsBudget()
    {
        const string node = "phase implementation/task T1/attempt 1";
        await bench.WriteAsync(
            "a",
            ("agent.started", "task/T1/attempt/1", new { tokens = 0, api_calls = 1, within = node }),
            ("call.started", "task/T1/attempt/1/call/1", new { tokens = 200, api_calls = 1, within = node }),
            ("call.completed", "task/T1/attempt/1/call/1", new { usage = new { tokens = 120, api_calls = 1, cost_usd = 0.25 } }),
            ("call.completed", "task/T1/attempt/1/call/2", new { usage = new { tokens = 30 }, within = node }),
            ("agent.completed", "task/T1/attempt/1", new { usage = new { tokens = 0, api_calls = 0 } }));
        Assert.That(
            bench.Ask("SELECT within, tokens_reserved, tokens, cost_usd FROM usage ORDER BY seq").Select(row => string.Join(' ', row.Select(value => value ?? "-"))),
            Is.EqualTo(new[] { $"{node} 200 120 0.25", $"{node} - 30 -", $"{node} 0 0 -" }));
    }
}
