using Maestro.Plugins.Technologies;

namespace Maestro.Plugins.Phases.Interviews;

/// <summary>Finds what is worth asking about a request: what most hangs on and least is known of.</summary>
internal static class TopicRanking
{
    private const int Most = 5;

    // Below it an answer changes nothing that anybody would notice.
    private const double Least = .2;

    /// <summary>The questions, the weightiest first.</summary>
    /// <param name="text">The request, or the plan that was given.</param>
    /// <param name="answered">Ids of topics that are answered.</param>
    /// <param name="facts">What the repository tells, by name.</param>
    public static IReadOnlyList<OpenQuestion> Open(string text, IReadOnlySet<string> answered, IReadOnlyDictionary<string, string> facts) =>
        Weightiest(TopicCatalogue.All.Where(topic => !answered.Contains(topic.Id) && !Has(text, topic.AnsweredBy))
            .Select(topic => (Topic: topic, Known: topic.Known.Find(known => facts.ContainsKey(known.Fact))))
            .Select(entry => (Impact(entry.Topic, text) * (entry.Known?.Doubt ?? entry.Topic.Doubt), Question(entry.Topic, entry.Known, facts))));

    /// <summary>Those that are worth asking, the weightiest first.</summary>
    /// <param name="questions">Each with its weight: impact times doubt.</param>
    public static IReadOnlyList<OpenQuestion> Weightiest(IEnumerable<(double Weight, OpenQuestion Question)> questions) =>
        [.. questions.Where(entry => entry.Weight >= Least).OrderByDescending(entry => entry.Weight).Take(Most).Select(entry => entry.Question)];

    private static double Impact(Topic topic, string text) => Has(text, topic.RaisedBy) ? Math.Max(topic.Raised, topic.Impact) : topic.Impact;

    private static bool Has(string text, IReadOnlyList<string> words) => words.Any(word => WholeWords.In(text, word).Any());

    private static OpenQuestion Question(Topic topic, TopicKnown? known, IReadOnlyDictionary<string, string> facts)
    {
        var recommended = known is null ? topic.Recommended : known.Recommended.Replace($"{{{known.Fact}}}", facts[known.Fact], StringComparison.Ordinal);
        return new(new(topic.Id, topic.Ask, recommended, topic.Why), topic.Alternative, topic.Points.Recommended, topic.Points.Other);
    }
}
