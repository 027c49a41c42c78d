namespace EndToEnd.Shapes.Catalogue;

/// <summary>What lies in the working tree beside what is committed.</summary>
internal static class WorkingTreeShapes
{
    private const string LeftAlone = "Left alone; the run starts from HEAD.";

    public static IReadOnlyList<Shape> All { get; } =
    [
        new("clean", ":"),
        new("staged changes", "echo staged >> a.txt; git add a.txt; git rm -q --cached old.txt") { Note = LeftAlone },
        new("unstaged changes", "echo unstaged >> a.txt; rm dir/b.txt") { Note = LeftAlone },
        new("staged and unstaged in one file", "echo staged >> a.txt; git add a.txt; echo unstaged >> a.txt") { Note = LeftAlone },
        new("untracked files", "echo mine > dir/new.txt; echo mine > untracked.txt") { Note = LeftAlone },
        new("ignored files", "echo log > x.log; mkdir ignored; echo x > ignored/x; chmod 400 ignored/x") { Note = LeftAlone },
        new("tracked files that are ignored", "mkdir ignored; echo kept > ignored/kept; echo log > b.log; git add -f ignored b.log; git commit -qm ignored")
        {
            Edit = "echo more >> ignored/kept; echo more >> b.log; echo not > ignored/not",
        },
    ];
}
