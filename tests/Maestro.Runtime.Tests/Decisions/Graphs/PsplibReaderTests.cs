namespace Maestro.Runtime.Tests.Decisions.Graphs;

/// <summary>Single-mode projects as PSPLIB has them.</summary>
public sealed class PsplibReaderTests
{
    private const string Project = """
        ************************************************************************
        file with basedata            : SMALL.BAS
        initial value random generator: 1
        ************************************************************************
        projects                      :  1
        jobs (incl. supersource/sink ):  4
        horizon                       :  12
        RESOURCES
          - renewable                 :  2   R
          - nonrenewable              :  0   N
          - doubly constrained        :  0   D
        ************************************************************************
        PROJECT INFORMATION:
        pronr.  #jobs rel.date duedate tardcost  MPM-Time
            1      2      0       12        0        8
        ************************************************************************
        PRECEDENCE RELATIONS:
        jobnr.    #modes  #successors   successors
           1        1          2           2   3
           2        1          1           4
           3        1          1           4
           4        1          0
        ************************************************************************
        REQUESTS/DURATIONS:
        jobnr. mode duration  R 1  R 2
        ------------------------------------------------------------------------
          1      1     0       0    0
          2      1     8       4    0
          3      1     4       0    3
          4      1     0       0    0
        ************************************************************************
        RESOURCEAVAILABILITIES:
          R 1  R 2
           12    3
        ************************************************************************
        """;

    [Test]
    public void ReadPsplib_Project_IsItsJobsWithWhatTheyTake()
    {
        var graph = GraphFile.Psplib(Project, out _).Value!;

        Assert.That(
            graph.Tasks.Select(t => (t.Id, t.EstimateMinutes, string.Join(' ', t.DependsOn), string.Join(' ', t.Needs.Select(n => $"{n.Key}:{n.Value}")))),
            Is.EqualTo(((string, double, string, string)[])[("1", 0, "", ""), ("2", 8, "1", "R1:4"), ("3", 4, "1", "R2:3"), ("4", 0, "2 3", "")]));
        Assert.That(graph.Capacities, Is.EqualTo(new Dictionary<string, int> { ["R1"] = 12, ["R2"] = 3 }));
    }

    [TestCase("jobs (incl. supersource/sink ):  4", "", "{0}: error MAE246: no line 'jobs (incl. supersource/sink ):' says how many jobs there are")]
    [TestCase("sink ):  4", "sink ):  many", "{0}:6: error MAE246: the number of jobs should follow the colon")]
    [TestCase("- nonrenewable              :  0", "- nonrenewable              :  2", "{0}:10: error MAE246: only renewable resources can be read, and of 'nonrenewable' there must be none")]
    [TestCase("2        1          1           4", "2        3          1           4", "{0}:20: error MAE246: job 2 has 3 modes; only files of single-mode jobs can be read")]
    [TestCase("1        1          2           2   3", "1        1          3           2   3", "{0}:19: error MAE246: job 1 has 3 successors, and 2 numbers follow")]
    [TestCase("1        1          2           2   3", "1        1          2           2   9", "{0}:19: error MAE246: job 9, which comes after job 1, is not there")]
    [TestCase("4        1          0", "5        1          0", "{0}:22: error MAE246: this should be job 4: its number, how many modes and successors it has, and these")]
    [TestCase("2      1     8       4    0", "2      1     8       4", "{0}:28: error MAE246: this should be job 2: its number, its mode, its duration, and what it takes of each of 2 resources")]
    [TestCase("REQUESTS/DURATIONS:", "", "{0}: error MAE246: there is no part 'REQUESTS/DURATIONS:'")]
    [TestCase("12    3", "12", "{0}:34: error MAE246: here should stand how many units there are of each of 2 resources")]
    public void ReadPsplib_NotTheFormat_NamesTheLine(string right, string wrong, string said) => Assert.That(
        GraphFile.Psplib(Project.Replace(right, wrong), out var path).Problems.Single().ToString(), Is.EqualTo(string.Format(said, path)));
}
