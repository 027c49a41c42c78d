using Microsoft.CodeAnalysis;

namespace Maestro.Runtime.Tests.Plugins;

/// <summary>Plugins compiled here, handed in as a stranger's would be.</summary>
public sealed class StrangersPluginTests
{
    private PluginBench bench = null!;

    [SetUp]
    public void Make() => bench = new();

    [TearDown]
    public void Remove() => bench.Dispose();

    [Test]
    public void Judge_GoodPlugin_IsLoadedAndCalled() => Assert.That(bench.With("P", PluginSource.Gate()).Judge(), Is.EqualTo("fine"));

    [Test]
    public void Judge_OwnPair_IsInjected() => Assert.That(
        bench.With("P", PluginSource.Gate("public sealed class Mine(IClock clock)", body: "clock.Tell()", more: "public interface IClock { string Tell(); } internal sealed class Clock : IClock { public string Tell() => \"noon\"; }")).Judge(),
        Is.EqualTo("noon"));

    private static IEnumerable<TestCaseData> Wrong()
    {
        yield return Case("NoPublicConstructor", PluginSource.Gate(constructor: "internal Mine() { }"), "has 0 public constructors");
        yield return Case("TwoConstructors", PluginSource.Gate(constructor: "public Mine() { } public Mine(IProcesses p) { }"), "has 2 public constructors");
        yield return Case("Abstract", PluginSource.Gate("public abstract class Mine"), "is abstract");
        yield return Case("Internal", PluginSource.Gate("internal sealed class Mine"), "is not public and top-level");
        yield return Case("Nested", $"public class Outer {{ {PluginSource.Gate()} }}", "is not public and top-level");
        yield return Case("Generic", PluginSource.Gate("public sealed class Mine<T>"), "is generic");
        yield return Case("EmptyId", PluginSource.Gate(attribute: "[Extension(\"\")]"), "has an empty id");
        yield return Case("ForeignService", PluginSource.Gate("public sealed class Mine(System.Net.Http.HttpClient client)", body: "client.ToString()!"), "asks for System.Net.Http.HttpClient");
        yield return Case("OwnInterfaceWithoutClass", PluginSource.Gate("public sealed class Mine(IOwn own)", body: "own.ToString()!", more: "public interface IOwn { }"), "asks for IOwn, for which its plugin has no service");
        yield return Case("OwnClass", PluginSource.Gate("public sealed class Mine(Own own)", body: "own.ToString()!", more: "public interface IOwn { } public class Own : IOwn { }"), "asks for Own, for which its plugin has no service");
        yield return Case("OfNoKind", "[Extension(\"mine\")] public sealed class Mine { }", "implements 0 of the five");
        yield return Case("OfTwoKinds", "[Extension(\"mine\")] public abstract class Both : IQualityGate, IAgent { public Task<GateReport> JudgeAsync(GateContext c, CancellationToken t) => null!; public Task<AgentResult> WorkAsync(AgentAttempt a, CancellationToken t) => null!; }".Replace("abstract", "sealed", StringComparison.Ordinal), "implements 2 of the five");
        static TestCaseData Case(string name, string source, string says) => new TestCaseData(source, says).SetArgDisplayNames(name);
    }

    [TestCaseSource(nameof(Wrong))]
    public void Inspect_ClassThatCannotBeConstructed_IsNamed(string source, string says)
    {
        var problem = bench.With("P", source).Problem();
        Assert.That(problem.Id, Is.EqualTo("MAE213"));
        Assert.That(problem.Message, Does.Contain(says));
        Assert.That(problem.Spot!.ToString(), Is.EqualTo("maestro.yaml:2:5"));
    }

    [TestCase("public sealed class Mine(MineOptions options)", "public MineOptions Options => options;", "public sealed class MineOptions { public MineOptions(int x) { } }", "MineOptions")]
    [TestCase("public sealed class Mine(MineOptions options)", "public MineOptions Options => options;", "public sealed class MineOptions { public MineOptions() => throw new InvalidOperationException(\"no options\"); }", "no options")]
    public void Create_ConstructorThatFails_IsAProblemNotAnException(string declaration, string member, string more, string says)
    {
        var made = bench.With("P", PluginSource.Gate(declaration, member, more: more)).Create();
        Assert.That(made.Problems, Has.Count.EqualTo(1));
        Assert.That(made.Problems[0].Message, Does.Contain("mine").And.Contain(says));
    }

    [Test]
    public void Verify_InterviewOutsidePlanning_IsDenied()
    {
        var problems = bench
            .With("P", PluginSource.Gate("public sealed class Mine(IInterview human)", body: "human.ToString()!"))
            .With("Q", "[Extension(\"ask\")] public sealed class Ask(IInterview human) : IPhaseHandler { public Task<PhaseResult> RunAsync(IPhaseContext c, CancellationToken t) => throw new Exception(human.ToString()); }")
            .Verify("pipeline:\n  - { phase: planning, use: ask }\n  - { phase: review, use: ask }\ngates:\n  g: { use: mine }\n");
        Assert.That(problems.Select(p => $"{p.Id} {p.Spot}"), Is.EqualTo(new[] { "MAE214 maestro.yaml:3:5", "MAE214 maestro.yaml:5:3" }));
    }
}
