using Maestro.Runtime.Execution.Isolation;

namespace Maestro.Runtime.Tests.Execution.Isolation;

/// <summary>The first step after which a check fails is found, with few checks.</summary>
public sealed class BisectionTests
{
    [Test]
    public async Task First_AnyOfMany_IsFoundInLogarithmicallyManyChecks([Values(1, 2, 3, 7, 8, 100)] int steps)
    {
        for (var bad = 1; bad <= steps; bad++)
        {
            var asked = new List<int>();
            Assert.That(await Bisection.FirstAsync(steps, number =>
            {
                asked.Add(number);
                return Task.FromResult(number >= bad);
            }), Is.EqualTo(bad));
            Assert.That(asked, Has.Count.LessThanOrEqualTo(Math.Ceiling(Math.Log2(steps))).And.Unique);
        }
    }

    [TestCase("B", "B C D")]
    [TestCase("D", "D")]
    [TestCase("A", "A")]
    public void Dependents_OfATask_AreAllThatStandOnIt(string id, string expected)
    {
        WorkTask Task(string name, params string[] on) => new() { Id = name, Title = name, Instructions = name, DependsOn = on };
        Assert.That(string.Join(' ', Dependents.Of([Task("D", "C"), Task("C", "B"), Task("B"), Task("A")], id).Order()), Is.EqualTo(expected));
    }
}
