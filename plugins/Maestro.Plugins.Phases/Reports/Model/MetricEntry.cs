namespace Maestro.Plugins.Phases.Reports.Model;

/// <summary>A measure of success, with how it comes about.</summary>
/// <param name="Id">What programs call it.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Value">The share, 0 to 1; null where there is nothing to measure.</param>
/// <param name="Text">The value in words.</param>
/// <param name="Computation">What was divided by what, with the figures.</param>
/// <param name="Target">What it should be.</param>
/// <param name="Met">Whether it is; null where there is nothing to measure.</param>
internal sealed record MetricEntry(string Id, string Name, double? Value, string Text, string Computation, string Target, bool? Met);
