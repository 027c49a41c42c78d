namespace Maestro.Plugins.Decisions.Ordering;

/// <summary>Numbers that look drawn and are the same each time, so that equal questions get equal answers (SplitMix64, Steele et al. 2014).</summary>
internal struct Chance(ulong seed)
{
    private ulong state = seed;

    /// <summary>A number from 0 to below <paramref name="bound"/>.</summary>
    public int Below(int bound)
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((UInt128)(mixed ^ (mixed >> 31)) * (uint)bound >> 64);
    }
}
