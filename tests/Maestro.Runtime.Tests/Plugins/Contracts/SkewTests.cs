namespace Maestro.Runtime.Tests.Plugins.Contracts;

/// <summary>A plugin and a tool of different ages, in both directions.</summary>
public sealed class SkewTests
{
    private const string Context = "public interface IRunContext { int Task { get; } }";
    private const string WithBudget = "public interface IRunContext { int Task { get; } long Budget { get; } }";
    private const string UsesTask = "public object Use(IRunContext run) => run.Task;";
    private const string UsesBudget = "public object Use(IRunContext run) => run.Budget + run.Task;";
    private const string Judges = "public void Judge() { } ";

    private const string Newer = "Update the tool, or use a version of Acme.Retry built for contract 1.3 or older.";
    private const string Older = "Use a version of Acme.Retry built for contract 1.3, or rebuild it against this tool's contract.";
    private const string Other = "Rebuild Acme.Retry against this tool's contract.";

    // Every tool here provides contract 1.3 in an assembly 1.0.0.0.
    private static IEnumerable<TestCaseData> Table()
    {
        yield return Case("Equal", Built("1.0.0.0", "1.3", Context), UsesTask, Context, null, null);
        yield return Case("OlderMinor_EveryMemberStillThere", Built("1.0.0.0", "1.2", Context), UsesTask, WithBudget, null, null);
        yield return Case("OlderMinor_MemberSinceRemoved", Built("1.0.0.0", "1.2", WithBudget), UsesBudget, Context, "1.2, this tool provides 1.3 (missing IRunContext.Budget)", Older);
        yield return Case("OlderMinor_TypeSinceRemoved", Built("1.0.0.0", "1.2", WithBudget), UsesBudget, "", "1.2, this tool provides 1.3 (missing IRunContext)", Older);
        yield return Case("OlderMinor_ItsClassLacksWhatIsNowDemanded", Built("1.0.0.0", "1.2"), "", "", "1.2, this tool provides 1.3 (Mine does not implement IQualityGate.Judge)", Older, "void Judge();");
        yield return Case("OlderMinor_WhatIsNowDemandedHasADefault", Built("1.0.0.0", "1.2"), "", "", null, null, "void Judge() { }");
        yield return Case("NewerMinor_UsesNothingNew", Built("1.0.0.0", "1.4", WithBudget), UsesTask, Context, null, null);
        yield return Case("NewerMinor_ImplementsMoreThanIsDemanded", Built("1.0.0.0", "1.4", gate: "void Judge();"), Judges, "", null, null);
        yield return Case("NewerMinor_UsesANewMember", Built("1.0.0.0", "1.4", WithBudget), UsesBudget, Context, "1.4, this tool provides 1.3 (missing IRunContext.Budget)", Newer);
        yield return Case("NewerMinor_UsesANewType", Built("1.0.0.0", "1.4", Context), UsesTask, "", "1.4, this tool provides 1.3 (missing IRunContext)", Newer);
        yield return Case("NextMajor", Built("2.0.0.0", "2.0", Context), UsesTask, Context, "2.0, this tool provides 1.3", Newer);
        yield return Case("PreviousMajor", Built("0.9.0.0", "0.9", Context), UsesTask, Context, "0.9, this tool provides 1.3", Older);
        yield return Case("NotStamped_SameAssembly", Built("1.0.0.0", "", Context), UsesTask, Context, null, null);
        yield return Case("NotStamped_NextMajor", Built("2.0.0.0", "", Context), UsesTask, Context, "2.0, this tool provides 1.3", Newer);
        yield return Case("SameStamp_AnotherBuild", Built("1.0.0.0", "1.3", WithBudget), UsesBudget, Context, "1.3, this tool provides 1.3 (missing IRunContext.Budget)", Other);
        yield return Case("AssemblyAboveThisOne", Built("1.1.0.0", "1.3", Context), UsesTask, Context, "1.3, this tool provides 1.3 (its assembly 1.1.0.0 is above this tool's 1.0.0.0)", Other);
    }

    [TestCaseSource(nameof(Table))]
    public void Inspect_PluginOfAnotherAge_IsTakenWhenEverythingItUsesIsThere(string[] recipe, string use, string here, string? says, string? fix, string gate)
    {
        using var built = new ContractBuild(recipe[0], recipe[1], recipe[2], recipe[3]);
        using var tool = new ContractBuild("1.0.0.0", "1.3", here, gate);
        var problem = ContractBench.Problem(built, tool, use);
        Assert.That(problem?.ToString(), Is.EqualTo(says is null ? null : $"maestro.yaml:12:5: error MAE201: plugin Acme.Retry 1.4.0 needs contract {says}"));
        Assert.That(problem?.Fix, Is.EqualTo(fix));
    }

    [Test]
    public void Inspect_MuchIsMissing_NamesThreeAndCountsTheRest()
    {
        using var built = new ContractBuild("1.0.0.0", "1.4", "public static class Later { public static void A() { } public static void B() { } public static void C(int x) { } public static void D() { } public static void E() { } }");
        using var tool = new ContractBuild("1.0.0.0", "1.3", "public static class Later { public static void C(long x) { } }");
        Assert.That(ContractBench.Problem(built, tool, "public void Use() { Later.C(1); Later.A(); Later.B(); Later.D(); Later.E(); }")?.Message, Does.EndWith(
            "(missing Later.A, Later.B, Later.D; and 2 more)"));
        Assert.That(ContractBench.Problem(built, tool, "public void Use() { Later.C(1); Later.A(); Later.B(); }")?.Message, Does.EndWith(
            "(missing Later.A, Later.B; Later.C(int) is here Later.C(long))"));
    }

    private static TestCaseData Case(string name, string[] built, string use, string here, string? says, string? fix, string gate = "") =>
        new TestCaseData(built, use, here, says, fix, gate).SetArgDisplayNames(name);

    private static string[] Built(string version, string stamp, string more = "", string gate = "") => [version, stamp, more, gate];
}
