using System.Text.Json;

namespace Maestro.Plugins.Agents.Driving.Running;

/// <summary>What is remembered of a session from one attempt at a task to the next.</summary>
/// <param name="Agent">Whose session it is.</param>
/// <param name="Session">Its id.</param>
/// <param name="Tokens">What was last told of all its tokens; null when that is not known.</param>
/// <param name="CostUsd">What was last told of all its cost.</param>
internal sealed record SessionNote(string Agent, string Session, TokenCount? Tokens = null, decimal? CostUsd = null)
{
    private const string Name = "session.json";
    private const int MostBytes = 64 * 1024;

    /// <summary>Reads it. It may be missing or of another agent, and is no matter of importance: then there is none.</summary>
    public static SessionNote? Read(string? folder, string agent)
    {
        // The agent can reach it: a link may lead anywhere, and a FIFO, whose length is 0, would be waited for for ever.
        if (folder is null || new FileInfo(Path.Combine(folder, Name)) is not { Exists: true, LinkTarget: null, Length: > 0 and < MostBytes })
            return null;
        try
        {
            return JsonSerializer.Deserialize<SessionNote>(File.ReadAllText(Path.Combine(folder, Name))) is { Session.Length: > 0 } note && note.Agent == agent ? note : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Writes it.</summary>
    public void Write(string folder)
    {
        Forget(folder);
        using var stream = new FileStream(Path.Combine(folder, Name), FileMode.CreateNew);
        JsonSerializer.Serialize(stream, this);
    }

    /// <summary>Forgets it.</summary>
    public static void Forget(string folder) => File.Delete(Path.Combine(folder, Name));
}
