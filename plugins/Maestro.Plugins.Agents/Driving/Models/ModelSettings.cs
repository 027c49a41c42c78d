namespace Maestro.Plugins.Agents.Driving.Models;

/// <summary>Where an agent looks for its model, and how it is led to another place.</summary>
/// <param name="AddressVariable">The variable that holds the address of its model, where it is not the usual one.</param>
/// <param name="KeyVariables">The variables that may hold its key; the first that is set counts.</param>
/// <param name="Usual">The address it uses by itself; null where it must be given one.</param>
internal record ModelSettings(string AddressVariable, IReadOnlyList<string> KeyVariables, string? Usual)
{
    /// <summary>Variables that say that it reaches its model by another road, which is then left to it.</summary>
    public IReadOnlyList<string> OtherRoads { get; init; } = [];

    /// <summary>The variables that lead it; null removes one.</summary>
    /// <param name="model">Where to.</param>
    /// <param name="keyVariable">The variable that held the key.</param>
    public virtual Dictionary<string, string?> Environment(ModelEndpoint model, string keyVariable)
    {
        var environment = KeyVariables.ToDictionary(name => name, _ => (string?)null);
        environment[keyVariable] = model.Key;
        environment[AddressVariable] = AddressOf(model);
        return environment;
    }

    /// <summary>The arguments that lead it.</summary>
    /// <param name="model">Where to.</param>
    public virtual IReadOnlyList<string> Arguments(ModelEndpoint model) => [];

    /// <summary>An address as clients take it: they add their paths with a slash.</summary>
    protected static string AddressOf(ModelEndpoint model) => model.Address.AbsoluteUri.TrimEnd('/');
}
