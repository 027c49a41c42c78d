namespace Maestro.Plugins.Phases.Interviews;

/// <summary><c>topics.yaml</c>.</summary>
internal sealed record TopicFile
{
    /// <summary>Of its form.</summary>
    public int Version { get; set; }

    /// <summary>By id, in the order in which equal ones are asked.</summary>
    public Dictionary<string, Topic> Topics { get; set; } = [];
}
