using System.ComponentModel;

namespace Maestro.Plugins.Phases;

/// <summary>Options of <c>interview</c>.</summary>
public sealed class InterviewOptions
{
    /// <summary>Who finds the questions and drafts the plan: <c>topics</c>, the bundled list and the request's own structure; or <c>agent</c>, and where no answer of it can be used, the topics after all.</summary>
    [Description("Who finds the questions and drafts the plan: the bundled topics and the request's own structure (topics), or an agent. The topics when nothing is said.")]
    public InterviewBy By { get; init; } = InterviewBy.Topics;
}
