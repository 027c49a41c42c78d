namespace Maestro.Plugins.Dispatching;

/// <summary>What a task holds of a capacity while it runs.</summary>
/// <param name="Capacity">The capacity's number.</param>
/// <param name="Units">How many units, above zero.</param>
/// <param name="Gate">Where tasks wait that ask for as many.</param>
internal readonly record struct Demand(int Capacity, int Units, int Gate);
