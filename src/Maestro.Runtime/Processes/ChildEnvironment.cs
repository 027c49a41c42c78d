using System.Collections;
using Maestro.Runtime.Secrets;

namespace Maestro.Runtime.Processes;

/// <summary>The environment of children: the allowlisted part of ours, the supervisor's own, and what a command adds.</summary>
internal sealed class ChildEnvironment
{
    /// <summary>Names the run a process belongs to.</summary>
    internal const string ScopeVariable = "MAESTRO_SCOPE";

    /// <summary>Names the one supervised process that a descendant belongs to.</summary>
    internal const string ProcessVariable = "MAESTRO_PROCESS";

    private readonly Dictionary<string, string> _variables = new(NameComparer);
    private readonly string[] _entries;

    internal ChildEnvironment(ProcessSupervisorOptions options, IDictionary inherited)
    {
        var secrets = new List<string>(options.Secrets);
        foreach (DictionaryEntry entry in inherited)
            Inherit(options, (string)entry.Key, (string?)entry.Value ?? "", secrets);
        _variables["TERM"] = "dumb";
        _variables[ScopeVariable] = options.Scope;
        Apply(_variables, options.Environment);
        _entries = Join(_variables, spare: 1);
        Secrets = new SecretList(secrets);
    }

    /// <summary>How the platform compares variable names.</summary>
    internal static StringComparer NameComparer { get; } =
        OperatingSystem.IsWindows() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>What must not be seen in output: the options' secrets, and credentials that configuration let through.</summary>
    internal SecretList Secrets { get; }

    /// <summary>The command's environment by name.</summary>
    internal Dictionary<string, string> Variables(ProcessCommand command, string marker)
    {
        var variables = new Dictionary<string, string>(_variables, NameComparer);
        Apply(variables, command.Environment);
        variables[ProcessVariable] = marker;
        return variables;
    }

    /// <summary>The command's environment as <c>NAME=value</c>, and the PATH its program is looked up on.</summary>
    internal string[] Entries(ProcessCommand command, string marker, out string path)
    {
        if (command.Environment.Count == 0)
        {
            // The usual case, and on the hot path: only the marker differs from call to call.
            var entries = (string[])_entries.Clone();
            entries[^1] = ProcessVariable + "=" + marker;
            path = _variables.GetValueOrDefault("PATH", "");
            return entries;
        }

        var variables = Variables(command, marker);
        path = variables.GetValueOrDefault("PATH", "");
        return Join(variables, spare: 0);
    }

    private void Inherit(ProcessSupervisorOptions options, string name, string value, List<string> secrets)
    {
        var asked = options.PassThrough.Contains(name, NameComparer) && EnvironmentAllowlist.MayPass(name);
        if (!asked && !EnvironmentAllowlist.Allows(name))
            return;
        _variables[name] = value;
        if (asked && SecretNames.Is(name))
            secrets.Add(value);
    }

    private static void Apply(Dictionary<string, string> variables, IReadOnlyDictionary<string, string?> changes)
    {
        foreach (var (name, value) in changes)
        {
            if (value is null)
                variables.Remove(name);
            else
                variables[name] = value;
        }
    }

    private static string[] Join(Dictionary<string, string> variables, int spare)
    {
        var entries = new string[variables.Count + spare];
        var next = 0;
        foreach (var (name, value) in variables)
            entries[next++] = name + "=" + value;
        return entries;
    }
}
