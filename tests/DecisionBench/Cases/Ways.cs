using DecisionBench.Judging;
using DecisionBench.Repositories;

namespace DecisionBench.Cases;

/// <summary>How to go about work that failed, as the rung <c>alternative</c> asks.</summary>
internal static class Ways
{
    private static readonly string[] Criteria = ["complexity", "maintainability", "performance", "testability"];

    public static IReadOnlyList<JudgedCase> All { get; } =
    [
        new("the simple way against the clever one", DecisionKinds.Approach, Others.Empty, "How is the cache kept fresh?", ["expiry"], ["distributed-lock"])
        {
            Options = [Way("distributed-lock", .2, .4, .8, .3), Way("expiry", .9, .8, .6, .8)],
        },
        new("what failed is not tried again", DecisionKinds.Approach, Others.Empty, "How else?", ["mend"], ["rewrite"])
        {
            Options = [Way("rewrite", .9, .9, .9, .9), Way("mend", .5, .5, .5, .5)], Excluded = ["rewrite"],
        },
        new("equal but for how well it can be tested", DecisionKinds.Approach, Others.Empty, "Which of the two?", ["pure"], ["static"])
        {
            Options = [Way("static", .7, .7, .7, .2), Way("pure", .7, .7, .7, .9)],
        },
    ];

    private static DecisionOption Way(string id, params double[] points) =>
        new() { Id = id, Title = id, Scores = Criteria.Zip(points).ToDictionary(pair => pair.First, pair => pair.Second) };
}
