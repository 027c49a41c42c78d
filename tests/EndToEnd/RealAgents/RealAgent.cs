namespace EndToEnd.RealAgents;

/// <summary>An agent's own program, and how maestro.yaml leads it to a model that is not its maker's.</summary>
/// <param name="Name">What the tests call it.</param>
/// <param name="Program">The program it is in the folder of agents.</param>
/// <param name="Use">The driver.</param>
/// <param name="Options">The driver's options as YAML, one a line, with places in braces: <c>{model}</c> and <c>{program}</c>.</param>
public sealed record RealAgent(string Name, string Program, string Use, params string[] Options)
{
    /// <summary>Whether its driver can tell how many tokens it used.</summary>
    public bool TellsTokens { get; init; } = true;

    /// <summary>Whether it counts calls that it makes beside its work, such as for the title of a session.</summary>
    public bool TellsSideCalls { get; init; } = true;

    /// <summary>The entry under <c>agents:</c>.</summary>
    /// <param name="model">Where the model is.</param>
    public string Yaml(Uri model)
    {
        var options = Options.Prepend($"use: {Use}").Select(option => $"    {Fill(option, model)}\n");
        return $"  {Name}:\n{string.Concat(options)}";
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    // {model} is the model's base address, {program} the agent's program.
    private string Fill(string text, Uri model) => text
        .Replace("{model}", model.ToString().TrimEnd('/'), StringComparison.Ordinal)
        .Replace("{program}", AgentFolder.Program(Program), StringComparison.Ordinal);
}
