using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Maestro.Plugins.Phases.Interviews;

/// <summary>The topics that come with the plugin: a fixed list, so that two people who ask about the same request ask the same.</summary>
internal static class TopicCatalogue
{
    private static readonly Lazy<IReadOnlyList<Topic>> Topics = new(Read);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Topic> All => Topics.Value;

    private static List<Topic> Read()
    {
        using var stream = typeof(TopicCatalogue).Assembly.GetManifestResourceStream("topics.yaml") ?? throw new InvalidOperationException("the topics are not part of the plugin");
        using var reader = new StreamReader(stream);
        var file = new DeserializerBuilder().WithNamingConvention(UnderscoredNamingConvention.Instance).Build().Deserialize<TopicFile>(reader);
        return [.. file.Topics.Select(topic => topic.Value with { Id = topic.Key })];
    }
}
