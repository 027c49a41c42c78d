namespace Maestro.Plugins.Decisions.Ordering;

/// <summary>Looks for a better order until the bound is met or enough was tried; by how much was done, never by the clock, so that the answer is always the same.</summary>
internal sealed class Search
{
    // Tasks placed on paper, over all tries: some tenths of a second.
    private const long MostPlaced = 3_000_000;
    private const int TriesPerTask = 200;
    private const int Passes = 20;

    private readonly Workload workload;
    private readonly long bound;
    private readonly ListScheduler player;
    private readonly Untangle untangle;
    private readonly int[] best;
    private readonly int[] scratch;
    private long makespan = long.MaxValue;
    private long placed;
    private long limit;
    private bool inTurn;
    // Whether what was played last is the best.
    private bool shown;

    private Search(Workload workload, long bound)
    {
        (this.workload, this.bound, player, untangle) = (workload, bound, new(workload), new(workload.Graph));
        (best, scratch) = (new int[workload.Count], new int[workload.Count]);
    }

    private bool Done => makespan <= bound || placed >= limit;

    /// <summary>The best schedule, played.</summary>
    /// <param name="workload">What is to be scheduled.</param>
    /// <param name="paths">Its longest paths, the work beside them counted where that was done.</param>
    /// <param name="bound">What no schedule can beat.</param>
    /// <param name="cancellationToken">Ends it with nothing.</param>
    public static ListScheduler Of(Workload workload, Paths paths, long bound, CancellationToken cancellationToken)
    {
        var search = new Search(workload, bound);
        var sharesFiles = workload.Exclusions.Near.Length > 0;
        search.limit = sharesFiles ? MostPlaced / 3 : MostPlaced;
        search.Forward(ByPath.Order(workload, paths));
        search.Improve(Passes);
        search.Wander(cancellationToken);
        if (sharesFiles)
        {
            search.inTurn = true;
            search.limit = MostPlaced;
            search.Wander(cancellationToken);
        }

        // In turn or not, tasks that keep to the order in which they start come out the same.
        if (!search.shown)
            search.player.Play(search.best, sharesFiles);
        return search.player;
    }

    private long Forward(int[] order)
    {
        if (inTurn)
            untangle.Sort(order);
        player.Play(order, inTurn);
        placed += order.Length;
        shown = player.Makespan < makespan;
        if (shown)
        {
            makespan = player.Makespan;
            player.Started.CopyTo(best, 0);
        }

        return player.Makespan;
    }

    // From the end back to the start by who ended last, and forward again by who then may start first (Li and Willis 1992).
    private long Improve(int passes)
    {
        var reached = player.Makespan;
        for (var pass = 0; pass < passes && !Done; pass++)
        {
            Reversed();
            player.Play(scratch, inTurn, backwards: true);
            shown = false;
            placed += scratch.Length;
            Reversed();
            var again = Forward(scratch);
            if (again >= reached)
                break;
            reached = again;
        }

        return reached;
    }

    private void Reversed()
    {
        player.Ended.CopyTo(scratch, 0);
        Array.Reverse(scratch);
    }

    // From where it stands to a neighbour, and on from there where that is no worse.
    private void Wander(CancellationToken cancellationToken)
    {
        var chance = new Chance((ulong)workload.Count);
        var (at, next, order) = ((int[])best.Clone(), new int[best.Length], new int[best.Length]);
        var reached = makespan;
        var tries = (long)TriesPerTask * workload.Count;
        for (var i = 0L; i < tries && !Done; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            at.CopyTo(next, 0);
            Neighbour.Of(next, ref chance);
            var found = Forward(next);
            player.Started.CopyTo(order, 0);
            if (found > reached)
            {
                found = Improve(1);
                if (player.Makespan == found)
                    player.Started.CopyTo(order, 0);
            }

            if (found > reached)
                continue;
            reached = found;
            order.CopyTo(at, 0);
        }
    }
}
