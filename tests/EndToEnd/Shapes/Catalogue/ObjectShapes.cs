namespace EndToEnd.Shapes.Catalogue;

/// <summary>How objects and refs are kept.</summary>
internal static class ObjectShapes
{
    // The repository becomes a clone of what it was.
    private const string CloneOf = "git commit -q --allow-empty -m two; mkdir \"$beside/was\"; mv ./* ./.git ./.gitignore \"$beside/was\"; git -C \"$beside/was\" config uploadpack.allowFilter true; git clone -q";

    public static IReadOnlyList<Shape> All { get; } =
    [
        new("shallow clone", $"{CloneOf} --depth 1 \"file://$beside/was\" ."),
        new("partial clone", $"{CloneOf} --filter=blob:none \"file://$beside/was\" .")
        {
            Refused = "MAE223", Says = "partial clone", Note = "Some of its objects are elsewhere, and a run must not depend on the network to keep its word.",
        },
        new("alternates", $"{CloneOf} --shared \"$beside/was\" ."),
        new("10,000 packed refs", """
            head=$(git rev-parse HEAD)
            seq -f "$head refs/tags/t%.0f" 10000 | sort -k 2 > .git/packed-refs
            git pack-refs --all
            """),
        new("SHA-256 objects", "rm -rf .git; git init -q -b main --object-format=sha256; git add -A; git commit -qm Start")
        {
            Refused = "MAE223", Says = "sha256", Note = "The vault names what it holds by SHA-1, and cannot say which of the repository's objects it has.",
        },
        new("refs not in files (reftable)", "git config core.repositoryFormatVersion 1; git config extensions.refStorage reftable")
        {
            Refused = "MAE223", Says = "refs", Note = "Only gits from 2.45 on can read it, and LibGit2Sharp cannot.",
        },
        new("a format git does not know", "git config core.repositoryFormatVersion 1; git config extensions.fromTheFuture true")
        {
            Refused = "MAE223", Says = "fromthefuture", Note = "What this git cannot read, Maestro does not touch.",
        },
    ];
}
