using System.Collections;
using Maestro.Plugins.Agents.Driving.Models;

namespace Maestro.Plugins.Agents.Driving.Running;

/// <summary>The environment of an agent beyond what every child gets: an own home, what the agent needs by name, what the yaml adds.</summary>
internal static class AgentEnvironment
{
    /// <summary>Makes it.</summary>
    /// <param name="options">What the yaml says.</param>
    /// <param name="needs">Names the agent is known to need.</param>
    /// <param name="own">What the driver sets.</param>
    /// <param name="model">How it is led to its model; that holds over everything else.</param>
    /// <param name="home">The agent's home.</param>
    public static Dictionary<string, string?> Of(AgentProgramOptions options, IEnumerable<string> needs, IReadOnlyDictionary<string, string?> own, LedModel model, OwnHome home)
    {
        var environment = new Dictionary<string, string?>();
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            // Where it would look for a person's settings and caches if HOME were not enough.
            if (variable.Key is string name && name.StartsWith("XDG_", StringComparison.Ordinal))
                environment[name] = null;
        }

        environment["HOME"] = environment["USERPROFILE"] = home.Path;
        if (home.Temporary is { } temporary)
            environment["TMPDIR"] = environment["TEMP"] = environment["TMP"] = temporary;
        foreach (var name in needs.Concat(options.Pass))
        {
            if (Environment.GetEnvironmentVariable(name) is { } value)
                environment[name] = value;
        }

        foreach (var (name, value) in own)
            environment[name] = value;
        foreach (var (name, value) in options.Environment)
            environment[name] = value;
        foreach (var (name, value) in model.Environment)
            environment[name] = value;
        return environment;
    }
}
