namespace EndToEnd.Shapes.Catalogue;

/// <summary>How files are called.</summary>
internal static class NameShapes
{
    public static IReadOnlyList<Shape> All { get; } =
    [
        new("names that are not UTF-8, tracked", "echo x > \"$(printf 'caf\\351.txt')\"; git add -A; git commit -qm latin")
        {
            Refused = "MAE223", Says = "not UTF-8", Note = ".NET cannot name such a file, so it could be neither kept nor restored.",
        },
        new("names that are not UTF-8, untracked", "echo x > \"$(printf 'caf\\351.txt')\"; mkdir \"$(printf 'd\\351')\"; echo y > \"$(printf 'd\\351/y')\"") { Note = "Left alone." },
        new("decomposed names", "echo x > \"$(printf 'cafe\\314\\201.txt')\"; echo y > \"$(printf 'caf\\303\\251.txt')\"; git add -A; git commit -qm names")
        {
            Edit = "for f in caf*; do echo more >> \"$f\"; done; echo new > \"$(printf 'u\\314\\210ber.txt')\"",
        },
        new("names that differ in case", "echo upper > A.TXT; mkdir DIR; echo B > DIR/b.txt; git add -A; git commit -qm case") { Edit = "echo more >> A.TXT; echo less >> a.txt; echo n > DIR/N; echo n > dir/n" },
        new("names reserved on Windows", "echo x > CON; echo x > aux.c; echo x > 'trailing.'; echo x > 'a:b'; git add -A; git commit -qm names") { Edit = "echo y >> CON; echo y > nul.txt; echo y >> 'a:b'" },
        new("strange names", "echo x > '-rf'; echo x > 'two words'; echo x > 'quote\"s'; echo x > \"$(printf 'line\\nend')\"; echo x > '*'; echo x > ':(top)x'; git add -A; git commit -qm names")
        {
            Edit = "echo y >> ./-rf; echo y >> 'quote\"s'; echo y >> \"$(printf 'line\\nend')\"; echo y >> '*'; rm ./':(top)x'; echo y > \"$(printf 'tab\\tin')\"",
        },
    ];
}
