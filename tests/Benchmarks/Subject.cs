namespace Benchmarks;

/// <summary>Something that is measured.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="MeasureAsync">Does the work once and tells how long it took, preparations left out.</param>
internal sealed record Subject(string Name, Func<Task<TimeSpan>> MeasureAsync);
