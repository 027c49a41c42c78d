namespace Maestro.Plugins.Phases.Interviews;

/// <summary>What a topic comes to where the repository tells something of it.</summary>
internal sealed record TopicKnown
{
    /// <summary>Which of <see cref="RepositoryFacts"/>.</summary>
    public string Fact { get; set; } = "";

    /// <summary>How little is known then, 0 to 1.</summary>
    public double Doubt { get; set; }

    /// <summary>What is recommended then; the fact's name in braces stands for what was found.</summary>
    public string Recommended { get; set; } = "";
}
