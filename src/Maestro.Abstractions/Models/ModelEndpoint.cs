namespace Maestro;

/// <summary>Where a model is reached, and with what.</summary>
/// <param name="Address">The base address, as the clients of the model take it; http or https.</param>
/// <param name="Key">What a client sends to be let in; empty where nothing is asked for.</param>
public sealed record ModelEndpoint(Uri Address, string Key)
{
    /// <summary>The address alone: the key is for nobody's eyes.</summary>
    public override string ToString() => Address.ToString();
}
