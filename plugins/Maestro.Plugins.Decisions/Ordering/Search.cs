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
    private readonly int[] best;
    private readonly int[] scratch;
    private long placed;

    private Search(Workload workload, long bound)
    {
        (this.workload, this.bound, player) = (workload, bound, new(workload));
        (best, scratch) = (new int[workload.Count], new int[workload.Count]);
    }

    /// <summary>How long the best schedule takes.</summary>
    private long Makespan { get; set; } = long.MaxValue;

    /// <summary>The best schedule, played.</summary>
    /// <param name="workload">What is to be scheduled.</param>
    /// <param name="paths">Its longest paths, the work beside them counted where that was done.</param>
    /// <param name="bound">What no schedule can beat.</param>
    /// <param name="cancellationToken">Ends it with nothing.</param>
    public static ListScheduler Of(Workload workload, Paths paths, long bound, CancellationToken cancellationToken)
    {
        var search = new Search(workload, bound);
        search.Forward(ByPath.Order(workload, paths));
        search.Improve(Passes);
        search.Wander(cancellationToken);
        if (search.player.Makespan != search.Makespan || !search.player.Started.AsSpan().SequenceEqual(search.best))
            search.player.Play(search.best);
        return search.player;
    }

    private bool Done => Makespan <= bound || placed >= MostPlaced;

    private long Forward(int[] order)
    {
        player.Play(order);
        placed += order.Length;
        if (player.Makespan < Makespan)
        {
            Makespan = player.Makespan;
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
            player.Play(scratch, backwards: true);
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

    private void Wander(CancellationToken cancellationToken)
    {
        var chance = new Chance((ulong)workload.Count);
        var (at, next, order) = (best.ToArray(), new int[best.Length], new int[best.Length]);
        var reached = Makespan;
        var tries = (long)TriesPerTask * workload.Count;
        for (var i = 0L; i < tries && !Done; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            at.CopyTo(next, 0);
            Shuffle(next, ref chance);
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

    private static void Shuffle(int[] order, ref Chance chance)
    {
        var moves = 1 + chance.Below(4);
        var reach = Math.Max(2, order.Length / 4);
        for (var move = 0; move < moves; move++)
        {
            var from = chance.Below(order.Length);
            var to = Math.Clamp(from + chance.Below(2 * reach + 1) - reach, 0, order.Length - 1);
            var task = order[from];
            if (from < to)
                Array.Copy(order, from + 1, order, from, to - from);
            else
                Array.Copy(order, to, order, to + 1, from - to);
            order[to] = task;
        }
    }
}
