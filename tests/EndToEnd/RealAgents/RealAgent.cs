namespace EndToEnd.RealAgents;

/// <summary>An agent's own program, and how maestro.yaml leads it to a model that is not its maker's.</summary>
/// <param name="Name">What the tests call it.</param>
/// <param name="Program">The program it is in the folder of agents.</param>
/// <param name="Use">The driver.</param>
/// <param name="Options">The driver's options as YAML, one a line, with places in braces: see <see cref="Yaml"/>.</param>
public sealed record RealAgent(string Name, string Program, string Use, params string[] Options)
{
    /// <summary>Files that it reads, by name; they have the same places.</summary>
    public Dictionary<string, string> Files { get; init; } = [];

    /// <summary>Whether its driver can tell how many tokens it used.</summary>
    public bool TellsTokens { get; init; } = true;

    /// <summary>Whether its driver learns of each call of the model when it ends, so that limits of tokens hold in the middle of its work.</summary>
    public bool TellsCalls { get; init; }

    /// <summary>Whether it counts calls that it makes beside its work, such as for the title of a session.</summary>
    public bool TellsSideCalls { get; init; } = true;

    /// <summary>The entry under <c>agents:</c>.</summary>
    /// <param name="model">Where the model is.</param>
    /// <param name="folder">Where its files are.</param>
    public string Yaml(Uri model, string folder)
    {
        var options = Options.Prepend($"use: {Use}").Select(option => $"    {Fill(option, model, folder)}\n");
        return $"  {Name}:\n{string.Concat(options)}";
    }

    /// <summary>Fills the places: <c>{model}</c> is the model's base address, <c>{folder}</c> where the agent's files are, <c>{program}</c> its program.</summary>
    public string Fill(string text, Uri model, string folder) => text
        .Replace("{model}", model.ToString().TrimEnd('/'), StringComparison.Ordinal)
        .Replace("{folder}", folder, StringComparison.Ordinal)
        .Replace("{program}", AgentFolder.Program(Program), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
