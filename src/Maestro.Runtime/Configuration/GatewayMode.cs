namespace Maestro.Runtime.Configuration;

/// <summary>Whether agents reach their models by way of Maestro.</summary>
internal enum GatewayMode
{
    /// <summary>Where an agent's key is known.</summary>
    Auto,

    /// <summary>Always: an agent that used a model past it has failed.</summary>
    Required,

    /// <summary>Never.</summary>
    Off,
}
