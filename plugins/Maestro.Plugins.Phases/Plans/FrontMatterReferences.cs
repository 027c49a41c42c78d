using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Maestro.Plugins.Phases.Plans;

/// <summary>Code that front matter points at: under <c>code_references</c> of the plan or of a requirement, as <c>path:lines</c> or with keys.</summary>
internal static class FrontMatterReferences
{
    private const string Key = "code_references";

    private static readonly Regex WithLines = new(@"^(?<path>[^:]+):(?<lines>\d+(-\d+)?)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>All of them, those of the plan first.</summary>
    /// <param name="header">The front matter; null where there is none.</param>
    /// <param name="requirements">What was read of its requirements.</param>
    public static IReadOnlyList<PlannedReference> Read(YamlMappingNode? header, IReadOnlyList<PlannedRequirement> requirements) =>
        [.. header is null ? [] : Of(header), .. requirements.SelectMany(requirement => requirement.References.Select(reference => reference with { Requirements = [new(requirement.Id, requirement.Place)] }))];

    /// <summary>Those of one mapping.</summary>
    public static IEnumerable<PlannedReference> Of(YamlMappingNode node) => node.Get(Key) switch
    {
        YamlSequenceNode list => list.Select(One).OfType<PlannedReference>(),
        YamlScalarNode one => new[] { One(one) }.OfType<PlannedReference>(),
        _ => [],
    };

    private static PlannedReference? One(YamlNode node) => node switch
    {
        YamlScalarNode { Value.Length: > 0 } text when WithLines.Match(text.Value) is { Success: true } match => new(new(match.Groups["path"].Value, text.Place()), match.Groups["lines"].Value, null, []),
        YamlScalarNode { Value.Length: > 0 } text => new(new(text.Value, text.Place()), null, null, []),
        YamlMappingNode mapping when mapping.Text("path") is { Length: > 0 } path =>
            new(new(path, mapping.Get("path")!.Place()), mapping.Text("lines"), mapping.Text("reason"), [.. mapping.Mentions("requirement"), .. mapping.Mentions("requirements")]),
        _ => null,
    };
}
