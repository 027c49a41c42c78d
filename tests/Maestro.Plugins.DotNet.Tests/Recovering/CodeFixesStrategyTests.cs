using Maestro.Plugins.DotNet.Orders;
using Maestro.Testing;

namespace Maestro.Plugins.DotNet.Tests.Recovering;

/// <summary>Which rules' fixes are ordered, and at which version; whether a fix helps is for the gates to say.</summary>
public sealed class CodeFixesStrategyTests
{
    [Test]
    public async Task Recover_AnalyzersFoundSomething_OrdersTheirFixesAtTheVersionThatStands()
    {
        var told = "";
        using var run = new TestRun { ScriptedAgent = instructions => { told = instructions; return new(); } };
        run.Write("a.csproj", """<Project><ItemGroup><PackageReference Include="A" Version="2.0.0" /></ItemGroup></Project>""");

        var result = await run.RecoverAsync(new CodeFixesStrategy(), Failure("ACME002", "CS1061", "CS0618", "NU1605", "ACME002", "Shop.Tests.Adds"), OrderedTasks.Of("3.0.0", "2.0.0"));

        Assert.That((result.Acted, result.What), Is.EqualTo((true, "applied the fixes of ACME002, CS0618")));
        Assert.That(OrderText.Find<Step>(told)!.To, Is.EqualTo((string[])["2.0.0"]));
    }

    [Test]
    public async Task Recover_OnlyTheCompilerFoundSomething_GivesUp()
    {
        using var run = new TestRun();

        Assert.That((await run.RecoverAsync(new CodeFixesStrategy(), Failure("CS1061", "FS0039"), OrderedTasks.Of("3.0.0"))).Acted, Is.False);
    }

    private static Failure Failure(params string[] codes) => new() { Kind = FailureKind.Build, Message = "it does not build", Gate = "build", Findings = [.. codes.Select(code => new GateFinding("found", code))] };
}
