namespace Maestro.Plugins.Recovery.Approaches;

/// <summary>What speaks for a way of going about work, 0 to 1 each.</summary>
/// <param name="Complexity">How little there is to it.</param>
/// <param name="Maintainability">How well what comes of it can be lived with.</param>
/// <param name="Performance">How likely it is to come to its end soon, where it answers the failure.</param>
/// <param name="Testability">How well one sees that it is right.</param>
/// <param name="Pattern">How much it follows what is there already.</param>
internal sealed record ApproachPoints(double Complexity, double Maintainability, double Performance, double Testability, double Pattern)
{
    /// <summary>By criterion: those of the kind <c>approach</c>, and those of the default framework, which is asked where another strategy cannot tell.</summary>
    /// <param name="fit">How well it answers the failure at hand, 0 to 1.</param>
    public IReadOnlyDictionary<string, double> Against(double fit) => new Dictionary<string, double>
    {
        ["complexity"] = Complexity, ["maintainability"] = Maintainability, ["performance"] = Math.Round(Performance * fit, 3), ["testability"] = Testability,
        ["best-practice"] = Math.Round((Maintainability + Testability) / 2 * fit, 3), ["existing-pattern"] = Pattern, ["simplicity"] = Complexity, ["consistency"] = Pattern,
    };
}
