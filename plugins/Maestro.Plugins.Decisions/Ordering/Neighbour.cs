namespace Maestro.Plugins.Decisions.Ordering;

/// <summary>An order that differs a little from another.</summary>
internal static class Neighbour
{
    private const int MostMoves = 4;
    private const int Reach = 4;

    /// <summary>Moves a few tasks, none farther than a part of the whole.</summary>
    public static void Of(int[] order, ref Chance chance)
    {
        var moves = 1 + chance.Below(MostMoves);
        var reach = Math.Max(2, order.Length / Reach);
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
