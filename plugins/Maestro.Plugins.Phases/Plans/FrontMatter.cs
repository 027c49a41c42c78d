using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Maestro.Plugins.Phases.Plans;

/// <summary>The YAML between two rulers at the top of a plan. What is not known here is left alone.</summary>
internal static class FrontMatter
{
    private const int Deepest = 32;
    private const string Fix = "Mend the YAML between the two --- lines, or take it out.";

    /// <summary>The mapping, or null when there is none; or what keeps it from being read.</summary>
    public static (YamlMappingNode? Node, RequestProblem? Problem) Read(PlanSource source)
    {
        if (!Begins(source))
            return (null, null);
        if (End(source) is not { } end)
            return (null, Problem("its end is missing", 1, 1));

        // The opening ruler stays in, so that line numbers are those of the file.
        var yaml = string.Join('\n', source.Lines.Take(end - 1));
        try
        {
            if (TooDeep(yaml))
                return (null, Problem($"it is nested more than {Deepest} deep", 2, 1));
            var stream = new YamlStream();
            stream.Load(new StringReader(yaml));
            return stream.Documents.FirstOrDefault()?.RootNode switch
            {
                null => (null, null),
                YamlMappingNode node => (node, null),
                YamlScalarNode { Value: "" or null } => (null, null),
                var other => (null, Problem("it must be keys and values", (int)other.Start.Line, (int)other.Start.Column)),
            };
        }
        catch (YamlException e)
        {
            return (null, Problem(e.Message.TrimEnd('.'), (int)e.Start.Line, (int)e.Start.Column));
        }
    }

    /// <summary>The closing ruler's line, from 1; null where there is no front matter, or no end of it.</summary>
    public static int? End(PlanSource source) =>
        Begins(source) && source.Lines.Skip(1).TakeWhile(l => l.TrimEnd() is not ("---" or "...")).Count() + 2 is var end && end <= source.Lines.Count ? end : null;

    private static bool Begins(PlanSource source) => source.Lines.Count > 0 && source.Lines[0].TrimEnd() == "---";

    // Events are read in a loop, nodes by recursion: the depth is known before the stack is at stake.
    private static bool TooDeep(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current switch
            {
                SequenceStart or MappingStart => 1,
                SequenceEnd or MappingEnd => -1,
                _ => 0,
            };
            if (depth > Deepest)
                return true;
        }

        return false;
    }

    private static RequestProblem Problem(string what, int line, int column) =>
        new("MAE243", $"The plan's front matter cannot be read: {what}.", Fix, null, Math.Max(1, line), Math.Max(1, column));
}
