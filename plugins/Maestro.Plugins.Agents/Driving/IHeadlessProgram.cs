using Maestro.Plugins.Agents.Driving.Events;
using Maestro.Plugins.Agents.Driving.Models;

namespace Maestro.Plugins.Agents.Driving;

/// <summary>An agent program that gets its prompt on standard input and tells what it does as JSON lines.</summary>
internal interface IHeadlessProgram
{
    /// <summary>The driver's id.</summary>
    string Name { get; }

    /// <summary>The program.</summary>
    string Program { get; }

    /// <summary>Names of variables of our own environment that it is known to need.</summary>
    IReadOnlyList<string> Needs { get; }

    /// <summary>Where it looks for its model; null where nobody knows.</summary>
    ModelSettings? Model { get; }

    /// <summary>Whether the tokens it tells after a resumed session are those of the whole session.</summary>
    bool TokensAddUp => false;

    /// <summary>Whether the cost it tells after a resumed session is that of the whole session.</summary>
    bool CostAddsUp => false;

    /// <summary>Whether an event tells for sure that it is done; if not, it is left to exit in its own time.</summary>
    bool SaysLast => true;

    /// <summary>Its arguments. Never the prompt.</summary>
    IReadOnlyList<string> Arguments(Launch launch);

    /// <summary>Those that must follow what the yaml adds.</summary>
    IReadOnlyList<string> LastArguments(Launch launch) => [];

    /// <summary>Variables it is started with; null removes one.</summary>
    IReadOnlyDictionary<string, string?> Environment(Launch launch);

    /// <summary>Reads the events of one process.</summary>
    /// <param name="resumed">Whether it goes on with an earlier session.</param>
    IEventReader Reader(bool resumed);

    /// <summary>What an exit code of its own means; null when it says nothing.</summary>
    Problem? Meaning(int exitCode) => null;
}
