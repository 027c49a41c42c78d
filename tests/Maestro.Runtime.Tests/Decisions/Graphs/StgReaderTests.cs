using Maestro.Runtime.Decisions.Graphs;

namespace Maestro.Runtime.Tests.Decisions.Graphs;

/// <summary>Task graphs of the Standard Task Graph Set, in the form without communication costs.</summary>
public sealed class StgReaderTests
{
    private const string Diamond = """
                  3
                  0         0          0
                  1        20          1          0
                  2         5          1          0
                  3         8          2          1          2
                  4         0          1          3
        # Standard Task Graph Set
        #   Tasks : 3 (+dummy tasks : 2)
        """;

    [Test]
    public void ReadStg_Diamond_IsItsTasksWithTheDummiesAtItsEnds()
    {
        var graph = GraphFile.Stg(Diamond).Value!;

        Assert.That(graph.Tasks.Select(t => (t.Id, t.EstimateMinutes, string.Join(' ', t.DependsOn))), Is.EqualTo(((string, double, string)[])
            [("0", 0, ""), ("1", 20, "0"), ("2", 5, "0"), ("3", 8, "1 2"), ("4", 0, "3")]));
        Assert.That(graph.Capacities, Is.Empty);
    }

    [TestCase("1 20 1 0", "1 20 2 0", "{0}:3: error MAE246: task 1 has 2 predecessors, and 1 numbers follow; graphs with communication costs cannot be read")]
    [TestCase("1 20 1 0", "1 20 1 9", "{0}:3: error MAE246: task 1 comes after task 9, which is not there")]
    [TestCase("1 20 1 0", "7 20 1 0", "{0}:3: error MAE246: this should be task 1, and is 7")]
    [TestCase("1 20 1 0", "1 2.5 1 0", "{0}:3: error MAE246: a task is its number, its processing time, how many predecessors it has, and these: whole numbers")]
    [TestCase("1 20 1 0", "1 -20 1 0", "{0}:3: error MAE246: a task is its number, its processing time, how many predecessors it has, and these: whole numbers")]
    [TestCase("2 0 1 1", "", "{0}: error MAE246: 1 tasks and 2 dummies were announced, and there are 2 lines of tasks")]
    [TestCase("2 0 1 1", "2 0 1 1\n3 0 1 2", "{0}:5: error MAE246: nothing should follow the last task, and this does: 3 0 1 2")]
    [TestCase("1\n", "1 3\n", "{0}:1: error MAE246: the first line must hold the number of tasks, and nothing else")]
    [TestCase("1\n", "2147483647\n", "{0}:1: error MAE246: the first line must hold the number of tasks, and nothing else")]
    public void ReadStg_NotTheFormat_NamesTheLine(string right, string wrong, string said) => Assert.That(
        GraphFile.Stg("1\n0 0 0\n1 20 1 0\n2 0 1 1\n".Replace(right, wrong), out var path).Problems.Single().ToString(), Is.EqualTo(string.Format(said, path)));

    [Test]
    public void ReadStg_NoSuchFile_SaysSo() => Assert.That(TaskGraphFile.ReadStg("/nowhere/graph.stg").Problems.Single().Id, Is.EqualTo("MAE231"));
}
