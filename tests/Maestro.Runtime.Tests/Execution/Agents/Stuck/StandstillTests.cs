using Maestro.Runtime.Execution.Agents.Stuck;

namespace Maestro.Runtime.Tests.Execution.Agents.Stuck;

/// <summary>Many actions without a change.</summary>
public sealed class StandstillTests
{
    [TestCase(20, 5, false, true, TestName = "Add_ManyOldActionsAndNoChange_IsSeen")]
    [TestCase(20, 20, false, false, TestName = "Add_ReadingNewThings_IsNotStuck")]
    [TestCase(20, 5, true, false, TestName = "Add_TheWorkspaceChanges_IsNotStuck")]
    [TestCase(19, 5, false, false, TestName = "Add_FewerActions_AreNotStuck")]
    public void Add(int actions, int kinds, bool changes, bool stuck)
    {
        var standstill = new Standstill(20);
        var looks = 0UL;
        var signs = Enumerable.Range(0, actions).Select(n => standstill.Add(new((ulong)(n % kinds), "x"), () => new(1, changes ? looks++ : 0))).ToList();

        Assert.That(signs.Any(sign => sign?.Pattern == StuckPattern.NoChange), Is.EqualTo(stuck));
    }

    [Test]
    public void Add_AfterAChange_CountsAnew()
    {
        var standstill = new Standstill(10);
        var look = new WorkspaceLook(1, 1);
        for (var n = 0; n < 10; n++)
        {
            look = n == 9 ? new(2, 2) : look;
            Assert.That(standstill.Add(new(1, "x"), () => look), Is.Null);
        }

        for (var n = 0; n < 9; n++)
            Assert.That(standstill.Add(new(1, "x"), () => look), Is.Null);
        Assert.That(standstill.Add(new(1, "x"), () => look), Is.Not.Null);
    }
}
