namespace EndToEnd.Shapes.Catalogue;

/// <summary>How the index is kept.</summary>
internal static class IndexShapes
{
    private const string SparseWhy = "What is not checked out would look deleted.";

    public static IReadOnlyList<Shape> All { get; } =
    [
        new("index version 4", "git update-index --index-version 4"),
        new("split index", "git update-index --split-index; echo x >> a.txt; git add a.txt"),
        new("untracked cache", "git update-index --force-untracked-cache; git status > /dev/null"),
        new("assumed unchanged and skipped paths", "git update-index --assume-unchanged a.txt; echo mine >> a.txt; git update-index --skip-worktree dir/b.txt; rm dir/b.txt"),
        new("sparse checkout", "git sparse-checkout set --no-cone dir") { Refused = "MAE223", Says = "sparse", Note = SparseWhy },
        new("sparse index", "git sparse-checkout set --cone --sparse-index dir") { Refused = "MAE223", Says = "sparse", Note = SparseWhy },
        new("stale index.lock", ": > .git/index.lock") { Note = "Left where it is; nothing of Maestro's needs the lock." },
    ];
}
