using System.Text.Json;

namespace Maestro.Plugins.Agents.Driving.Events;

/// <summary>Understands the events of one process of one agent.</summary>
internal interface IEventReader
{
    /// <summary>Reads an event. What it does not know it leaves alone; no value may be trusted to have the type it should have.</summary>
    /// <param name="happened">The event, a JSON object.</param>
    /// <param name="told">What the process has told.</param>
    void Read(JsonElement happened, Told told);
}
