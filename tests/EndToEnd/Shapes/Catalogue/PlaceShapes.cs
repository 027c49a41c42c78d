namespace EndToEnd.Shapes.Catalogue;

/// <summary>Where the repository is, and where its user stands.</summary>
internal static class PlaceShapes
{
    public static IReadOnlyList<Shape> All { get; } =
    [
        new("run from a subfolder", ":") { From = "dir" },
        new("linked worktree", "git worktree add -q -b linked \"$beside/linked\"; echo mine >> a.txt") { From = "../beside/linked" },
        new("worktree with settings of its own", """
            git config extensions.worktreeConfig true
            git worktree add -q -b linked "$beside/linked"
            git -C "$beside/linked" config --worktree core.autocrlf true
            """)
        {
            From = "../beside/linked",
            Edit = "printf 'one\\r\\n' > a.txt; printf 'x\\r\\n' > dir/new.txt",
        },
        new("symlinked .git", "mv .git \"$beside/real\"; ln -s ../beside/real .git"),
        new("git directory elsewhere", "git init -q --separate-git-dir \"$beside/apart\""),
        new("bare", "git clone -q --bare . \"$beside/bare.git\"")
        {
            From = "../beside/bare.git", Refused = "MAE223", Says = "bare", Note = "There is no working tree whose settings and gates could be used.",
        },
        new("owned by another user", "chown -R 12345:12345 .")
        {
            NeedsRoot = true, Refused = "MAE223", Says = "another user", Note = "git trusts the settings of its owner alone, and so does Maestro.",
        },
    ];
}
