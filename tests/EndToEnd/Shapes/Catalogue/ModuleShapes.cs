namespace EndToEnd.Shapes.Catalogue;

/// <summary>Repositories in repositories.</summary>
internal static class ModuleShapes
{
    private const string Add = """
        git init -q -b main "$beside/module"; git -C "$beside/module" commit -q --allow-empty -m Start; echo m > "$beside/module/m.txt"
        git -C "$beside/module" add -A; git -C "$beside/module" commit -qm m
        git -c protocol.file.allow=always submodule --quiet add "$beside/module" module; git commit -qm module
        """;

    private const string Why = "A workspace would have to hold the other repository too, and the result would be two branches in two places.";

    public static IReadOnlyList<Shape> All { get; } =
    [
        new("submodule, clean", Add) { Refused = "MAE223", Says = "submodule at 'module'", Note = Why },
        new("submodule, changed", $"{Add}\necho mine >> module/m.txt; echo x > module/x") { Refused = "MAE223", Says = "submodule at 'module'", Note = Why },
        new("nested repository", "git init -q -b main nested; echo n > nested/n.txt; git -C nested add -A; git -C nested commit -qm n; echo x >> nested/n.txt")
        {
            Note = "Left alone as any untracked folder.",
        },
    ];
}
