namespace Maestro.Plugins.Recovery.Approaches;

/// <summary>The ways there are to do work once more. What each is worth is said by criterion, so that the decision can be looked into.</summary>
internal static class KnownApproaches
{
    /// <summary>All that need nothing found out first.</summary>
    public static IReadOnlyList<Approach> All { get; } =
    [
        new("another-agent", "by another agent, from the task alone", "Do the task as it is written. What failed before was another's attempt, and is undone.",
            new(.9, .7, .9, .6, .6), [FailureKind.Agent]),
        new("as-elsewhere", "as the repository does the like", "Find where this repository does something like it, and do it the same way, with the same means.",
            new(.7, .95, .85, .7, 1), [FailureKind.Build, FailureKind.Style, FailureKind.Review, FailureKind.Test]),
        new("smallest-change", "by the smallest change", "Make the smallest change that meets what is asked, and leave everything else as it is.",
            new(1, .7, .85, .6, .8), [FailureKind.Merge, FailureKind.Style, FailureKind.Build, FailureKind.Agent]),
        new("test-first", "from its test", "First write the test that tells whether it is done, and see it fail; then write no more than makes it pass.",
            new(.6, .85, .8, 1, .6), [FailureKind.Test]),
        new("in-steps", "in steps", "Do this step alone, and leave the workspace so that it builds and its tests pass.",
            new(.5, .75, .7, .9, .6), [FailureKind.Agent, FailureKind.Build, FailureKind.Test]) { InSteps = true },
        new("start-over", "anew, by other means", "Throw the idea of the last attempt away: name two other ways of doing it to yourself, and take the simpler of them.",
            new(.6, .6, .6, .6, .4), [FailureKind.Test, FailureKind.Review]),
    ];
}
