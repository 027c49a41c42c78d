namespace EndToEnd.Shapes.Catalogue;

/// <summary>Kinds and modes of files.</summary>
internal static class FileShapes
{
    public static IReadOnlyList<Shape> All { get; } =
    [
        new("links: loops, dangling, out of the tree", "ln -s loop loop; ln -s nowhere dangling; ln -s /etc/passwd out; ln -s . dir/up; git add -A; git commit -qm links; ln -s mine mine")
        {
            Edit = "ln -sfn other loop; ln -s loop dir/new; rm dangling; echo text > dangling; rm a.txt; ln -s dir/b.txt a.txt",
        },
        new("executable files and modes git does not keep", "chmod 755 a.txt; chmod 600 dir/b.txt; git add -A; git commit -qm modes; echo mine > mine; chmod 4711 mine; mkdir closed; chmod 700 closed")
        {
            Edit = "chmod 755 dir/b.txt; chmod 644 a.txt; printf '#!/bin/sh\\n' > new.sh; chmod 755 new.sh; echo secret > secret; chmod 600 secret",
        },
        new("modes ignored (core.fileMode false)", "git config core.fileMode false; chmod 755 a.txt") { Edit = "chmod 755 dir/b.txt; echo more >> dir/b.txt; echo new > new.sh; chmod 755 new.sh" },
        new("empty folders", "mkdir -p empty/deep; mkdir dir/empty") { Edit = "mkdir -p void/deep; echo more >> a.txt" },
        new("a file where a folder was", "mkdir was; echo x > was/x; git add -A; git commit -qm was") { Edit = "rm -r was; echo file > was; rm a.txt; mkdir a.txt; echo x > a.txt/x" },
        new("pipes", "mkfifo pipe dir/pipe") { Note = "Never opened." },
        new("unreadable files", "echo secret > secret; chmod 000 secret; mkdir shut; echo x > shut/x; chmod 000 shut"),
    ];
}
