namespace Maestro.Plugins.Dispatching;

/// <summary>What running tasks hold.</summary>
internal sealed class Locks(Exclusions exclusions)
{
    private readonly int firstLevel = 2 * exclusions.Near.Length;

    // For each claim: running tasks that write or read it or one near to it.
    private readonly int[] writers = new int[exclusions.Near.Length];
    private readonly int[] readers = new int[exclusions.Near.Length];
    private readonly int[] free = [.. exclusions.Capacities];

    /// <summary>Lets go of everything.</summary>
    public void Clear()
    {
        Array.Clear(writers);
        Array.Clear(readers);
        exclusions.Capacities.CopyTo(free, 0);
    }

    /// <summary>The gate at which a task has to wait, or -1 when it may start.</summary>
    public int Blocking(int task)
    {
        foreach (var claim in exclusions.Writes[task])
        {
            if ((writers[claim] | readers[claim]) != 0)
                return Exclusions.WriteGate(claim);
        }

        foreach (var claim in exclusions.Reads[task])
        {
            if (writers[claim] != 0)
                return Exclusions.ReadGate(claim);
        }

        foreach (var demand in exclusions.Demands[task])
        {
            if (free[demand.Capacity] < demand.Units)
                return demand.Gate;
        }

        return -1;
    }

    /// <summary>Whether a task that waits at the gate would find it open.</summary>
    public bool Open(int gate)
    {
        if (gate >= firstLevel)
            return free[exclusions.Levels[gate - firstLevel].Capacity] >= exclusions.Levels[gate - firstLevel].Units;
        return writers[gate / 2] == 0 && (gate % 2 == 1 || readers[gate / 2] == 0);
    }

    /// <summary>Takes what a task holds.</summary>
    public void Take(int task) => Move(task, 1, null);

    /// <summary>Gives it back.</summary>
    /// <param name="task">The task.</param>
    /// <param name="touched">Takes the gates that may be open now and were not.</param>
    public void Return(int task, List<int> touched) => Move(task, -1, touched);

    private void Move(int task, int by, List<int>? touched)
    {
        Move(writers, exclusions.Writes[task], by, touched);
        Move(readers, exclusions.Reads[task], by, touched);
        foreach (var demand in exclusions.Demands[task])
            free[demand.Capacity] -= by * demand.Units;
        if (touched is null || exclusions.Demands[task].Length == 0)
            return;

        for (var level = 0; level < exclusions.Levels.Length; level++)
            touched.Add(firstLevel + level);
    }

    private void Move(int[] holders, int[] claims, int by, List<int>? touched)
    {
        foreach (var claim in claims)
        {
            Move(holders, claim, by, touched);
            foreach (var near in exclusions.Near[claim])
                Move(holders, near, by, touched);
        }
    }

    private static void Move(int[] holders, int claim, int by, List<int>? touched)
    {
        holders[claim] += by;
        if (touched is null || holders[claim] != 0)
            return;
        touched.Add(Exclusions.WriteGate(claim));
        touched.Add(Exclusions.ReadGate(claim));
    }
}
