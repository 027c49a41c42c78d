namespace EndToEnd.Shapes.Catalogue;

/// <summary>Where HEAD is, and what is in progress.</summary>
internal static class HeadShapes
{
    private const string TwoSides = """
        git checkout -q -b side; echo theirs > a.txt; git commit -qam theirs
        git checkout -q main; echo ours > a.txt; git commit -qam ours
        """;

    public static IReadOnlyList<Shape> All { get; } =
    [
        new("detached HEAD", "git checkout -q --detach"),
        new("no commit yet", "rm -rf .git; git init -q -b main") { Refused = "MAE221", Says = "no commit", Note = "There is nothing to start from." },
        new("merge under way", $"{TwoSides}\ngit merge -q side > /dev/null || true"),
        new("rebase under way", $"{TwoSides}\ngit rebase -q side > /dev/null 2>&1 || true"),
        new("cherry-pick under way", $"{TwoSides}\ngit cherry-pick side > /dev/null 2>&1 || true"),
        new("revert under way", "echo two > a.txt; git commit -qam two; echo three > a.txt; git commit -qam three; git revert HEAD~1 > /dev/null 2>&1 || true"),
        new("bisecting", "for i in 1 2 3 4; do git commit -q --allow-empty -m $i; done; git bisect start -q HEAD HEAD~4 > /dev/null"),
    ];
}
