namespace Maestro.Plugins.Recovery;

/// <summary>A way to go about work that did not succeed another way.</summary>
/// <param name="Id">Names it in decisions.</param>
/// <param name="Title">What it is, in a few words.</param>
/// <param name="Instructions">What the agent is told.</param>
/// <param name="Scores">Points per criterion of the default framework.</param>
internal sealed record Approach(string Id, string Title, string Instructions, IReadOnlyDictionary<string, double> Scores)
{
    /// <summary>The ways there are. What each is worth is said by criterion, so that the decision can be looked into.</summary>
    public static IReadOnlyList<Approach> All { get; } =
    [
        new("as-elsewhere", "as the repository does the like", "Find where this repository does something like it, and do it the same way, with the same means.", Points(.8, 1, .6, 1)),
        new("smallest-change", "by the smallest change", "Make the smallest change that meets what is asked, and leave everything else as it is.", Points(.7, .7, 1, .8)),
        new("test-first", "from its test", "First write the test that tells whether it is done, and see it fail; then write no more than makes it pass.", Points(1, .5, .6, .7)),
        new("in-steps", "in steps", "Divide it into steps so small that each can be built and tested, and do not begin a step before the last one holds.", Points(.8, .5, .5, .6)),
    ];

    /// <summary>As an option of a decision.</summary>
    public DecisionOption Option => new() { Id = Id, Title = Title, Scores = Scores };

    private static Dictionary<string, double> Points(double practice, double pattern, double simplicity, double consistency) => new()
    {
        ["best-practice"] = practice, ["existing-pattern"] = pattern, ["simplicity"] = simplicity, ["consistency"] = consistency,
    };
}
