using Maestro.Runtime.LogIndex;

namespace Maestro.Runtime.Tests.LogIndex;

/// <summary>Each filter finds what it names, in order, and nothing else.</summary>
public sealed class LogFilterTests
{
    private LogBench bench = null!;

    [SetUp]
    public async Task Make()
    {
        bench = new();
        await bench.WriteAsync("a",
            ("run.started", "run", new { request = "50% of it_" }),
            ("phase.started", "phase/implementation#1", new { }),
            ("decision.completed", "d1", LogBench.Decision("d1", 0.9)),
            ("decision.completed", "task/T1/d2", LogBench.Decision("d2", 0.4, "tech-stack")),
            ("gate.completed", "task/T2/check/1/gate/test@1", new { result = new { gate = "test", verdict = "passed" } }),
            ("phase.started", "phase/validation#2", new { }),
            ("failure", "phase/validation#2/failure/1", new { phase = "validation", task_id = "T2", failure = new { kind = "build", message = "50x of its" } }));
        await bench.WriteAsync("b", ("decisionless", "other", new { }), ("decision.completed", "d3", LogBench.Decision("d3", 0.1)));
    }

    [TearDown]
    public void Remove() => bench.Dispose();

    private static IEnumerable<TestCaseData> Filters()
    {
        yield return new(new LogFilter { Run = "a", Type = "decision" }, new[] { "d1", "task/T1/d2" });
        yield return new(new LogFilter { Type = "decision." }, new[] { "d1", "task/T1/d2", "d3" });
        yield return new(new LogFilter { Kind = "tech-stack" }, new[] { "task/T1/d2" });
        yield return new(new LogFilter { Kind = "test" }, new[] { "task/T2/check/1/gate/test@1" });
        yield return new(new LogFilter { Kind = "build" }, new[] { "phase/validation#2/failure/1" });
        yield return new(new LogFilter { Phase = "validation" }, new[] { "phase/validation#2", "phase/validation#2/failure/1" });
        yield return new(new LogFilter { Task = "T2" }, new[] { "task/T2/check/1/gate/test@1", "phase/validation#2/failure/1" });
        yield return new(new LogFilter { Below = 0.4 }, new[] { "d3" });
        yield return new(new LogFilter { Type = "decision", Below = 0.5 }, new[] { "task/T1/d2", "d3" });
        yield return new(new LogFilter { Type = "failure", Below = 0.5 }, Array.Empty<string>());
        yield return new(new LogFilter { Type = "a", Below = 0.5 }, Array.Empty<string>());
        yield return new(new LogFilter { Text = "50% OF IT_" }, new[] { "run" });
        yield return new(new LogFilter { Run = "a", After = 6 }, new[] { "phase/validation#2/failure/1" });
        yield return new(new LogFilter { Run = "a", Since = LogBench.Begin.AddSeconds(5), Until = LogBench.Begin.AddSeconds(6) }, new[] { "phase/validation#2" });
        yield return new(new LogFilter { Run = "no such run" }, Array.Empty<string>());
    }

    [TestCaseSource(nameof(Filters))]
    public void Filter_FindsWhatItNames(object filter, string[] keys) => Assert.That(bench.Keys((LogFilter)filter), Is.EqualTo(keys));
}
