namespace Maestro;

/// <summary>
/// Leads an agent to its model by way of Maestro. A service to agents; bound to the attempt the agent was made for.
/// </summary>
/// <remarks>
/// What goes through it is counted call by call, whatever the agent says of it: the next call is refused once a limit is reached, the agent
/// never sees the key, and calls that the model puts off wait for each other. What the agent then tells of its usage is only compared.
/// Anthropic Messages, OpenAI chat completions and responses, Gemini and Ollama are understood.
/// </remarks>
public interface IModelGateway
{
    /// <summary>Opens a way to a model, for as long as the attempt lasts.</summary>
    /// <param name="endpoint">The model.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    /// <returns>
    /// What the agent is to be given in its place: an address on this machine and a key that is good for this attempt alone. Null where the user
    /// wants no gateway: then the agent reaches the model itself.
    /// </returns>
    /// <exception cref="ArgumentException">The address is not absolute, or neither http nor https.</exception>
    Task<ModelEndpoint?> OpenAsync(ModelEndpoint endpoint, CancellationToken cancellationToken);
}
