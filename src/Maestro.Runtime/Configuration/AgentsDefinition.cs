namespace Maestro.Runtime.Configuration;

/// <summary>The agents and which of them does which kind of task.</summary>
internal sealed record AgentsDefinition(
    string? Default, IReadOnlyDictionary<string, AgentDefinition> ByName, IReadOnlyDictionary<string, RoleDefinition> Roles)
{
    /// <summary>When one of them counts as stuck.</summary>
    public StuckLimits Stuck { get; init; } = StuckLimits.Default;

    /// <summary>
    /// Who may do a task: those named for its role, else for the first of its tags that somebody is named for, else the default, else anybody. What
    /// is said of its role and of each of its tags is added to the prompt.
    /// </summary>
    public AllowedAgents For(WorkTask task)
    {
        IReadOnlyList<RoleDefinition> said = [.. task.Tags.Prepend(task.Role).Distinct().Select(name => Roles.GetValueOrDefault(name)).OfType<RoleDefinition>()];
        var names = said.FirstOrDefault(role => role.Use.Count > 0);
        // A model is of the agent it is named with; one that is named with none is of whoever does what no agent is named for.
        var model = (names ?? said.FirstOrDefault(role => role.Model is not null))?.Model;
        var agents = (names?.Use ?? Others).Select(name => ByName[name]);
        return new(
            [.. model is null ? agents : agents.Select(agent => agent.On(model))], names is not null,
            string.Join("\n\n", said.Select(role => role.Prompt).Where(prompt => prompt.Length > 0)));
    }

    /// <summary>Who does what is said of no agent.</summary>
    public IReadOnlyList<string> Others => Default is not null && ByName.ContainsKey(Default) ? [Default] : [.. ByName.Keys];
}
