namespace Maestro.Plugins.Phases.Interviews;

/// <summary>Something that may be unclear in a request, as <c>topics.yaml</c> has it.</summary>
internal sealed record Topic
{
    /// <summary>The key in an answers file.</summary>
    public string Id { get; set; } = "";

    /// <summary>The question.</summary>
    public string Ask { get; set; } = "";

    /// <summary>What is taken when nobody answers.</summary>
    public string Recommended { get; set; } = "";

    /// <summary>The other thing that could be taken.</summary>
    public string Alternative { get; set; } = "";

    /// <summary>What hangs on it.</summary>
    public string Why { get; set; } = "";

    /// <summary>How much hangs on it, 0 to 1.</summary>
    public double Impact { get; set; }

    /// <summary>How much where the request has a word of <see cref="RaisedBy"/>; 0 where none raises it.</summary>
    public double Raised { get; set; }

    /// <summary>Words that show that more hangs on it.</summary>
    public List<string> RaisedBy { get; set; } = [];

    /// <summary>Words by which it is answered.</summary>
    public List<string> AnsweredBy { get; set; } = [];

    /// <summary>How little is known of it, 0 to 1.</summary>
    public double Doubt { get; set; }

    /// <summary>What the repository tells of it.</summary>
    public List<TopicKnown> Known { get; set; } = [];

    /// <summary>What speaks for each of the two answers.</summary>
    public TopicPoints Points { get; set; } = new();
}
