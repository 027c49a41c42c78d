namespace EndToEnd.Shapes.Catalogue;

/// <summary>What git makes of bytes on their way in and out.</summary>
internal static class ContentShapes
{
    private const string FilterWhy = "A filter is a program of yours that would have to run on what agents wrote.";

    private const string Attributes = "git add -A; git commit -q --allow-empty -m attributes; git rm -rq --cached .; git reset -q --hard";

    public static IReadOnlyList<Shape> All { get; } =
    [
        new("LFS", "echo '*.bin filter=lfs diff=lfs merge=lfs -text' > .gitattributes; git add -A; git commit -qm lfs") { Refused = "MAE223", Says = "content filters", Note = FilterWhy },
        new("filters in .git/info/attributes", "echo 'a.txt filter=upper' > .git/info/attributes; git config filter.upper.clean 'tr a-z A-Z'")
        {
            Refused = "MAE223", Says = "info/attributes", Note = FilterWhy,
        },
        new("filters in core.attributesFile", "echo 'a.txt filter=upper' > \"$beside/attributes\"; git config core.attributesFile \"$beside/attributes\"")
        {
            Refused = "MAE223", Says = "core.attributesFile", Note = FilterWhy,
        },
        new("mixed line ends, autocrlf", $"""
            printf 'one\r\ntwo\n' > mixed.txt; printf 'one\r\ntwo\r\n' > crlf.txt; git add -A; git commit -qm ends
            git config core.autocrlf true; {Attributes}
            """)
        {
            Edit = "printf 'three\\r\\n' >> a.txt; printf 'x\\r\\ny\\r\\n' > dir/new.txt; printf 'three\\n' >> mixed.txt; printf 'three\\r\\n' >> crlf.txt",
        },
        new("line ends by attributes", $"""
            printf '*.bat eol=crlf\n*.sh eol=lf\n*.bin -text\n*.txt text=auto\n' > .gitattributes; printf 'x\n' > x.bat; printf 'x\r\n' > x.bin; {Attributes}
            """)
        {
            Edit = "printf 'y\\r\\n' >> x.bat; printf 'y\\r\\n' > y.sh; printf 'y\\n' >> x.bin; printf 'y\\r\\n' > dir/y.txt",
        },
        new("ident", $"echo '*.c ident' > .gitattributes; echo 'static char id[] = \"$Id$\";' > i.c; {Attributes}")
        {
            Edit = "echo 'int x;' >> i.c; cp i.c dir/j.c",
        },
        new("UTF-16", $"""
            echo 'u.txt working-tree-encoding=UTF-16LE-BOM eol=crlf' > .gitattributes; printf 'one\r\n' | iconv -t UTF-16LE | (printf '\377\376'; cat) > u.txt; {Attributes}
            """)
        {
            Edit = "printf 'two\\r\\n' | iconv -t UTF-16LE >> u.txt",
        },
        new("encodings in .git/info/attributes", """
            echo 'u.txt working-tree-encoding=UTF-16LE-BOM' > .git/info/attributes; printf 'one\n' | iconv -t UTF-16LE | (printf '\377\376'; cat) > u.txt; git add -A; git commit -qm u
            """)
        {
            Edit = "printf 'two\\n' | iconv -t UTF-16LE >> u.txt",
        },
        new("encodings in core.attributesFile", """
            echo 'u.txt working-tree-encoding=UTF-16LE-BOM' > "$beside/attributes"; git config core.attributesFile "$beside/attributes"
            printf 'one\n' | iconv -t UTF-16LE | (printf '\377\376'; cat) > u.txt; git add -A; git commit -qm u
            """)
        {
            Edit = "printf 'two\\n' | iconv -t UTF-16LE >> u.txt",
        },
        new("ignore rules in core.excludesFile", "echo '*.tmp' > \"$beside/ignore\"; git config core.excludesFile \"$beside/ignore\"; echo mine > mine.tmp; echo '*.bak' > .git/info/exclude")
        {
            Edit = "echo x > x.tmp; echo x > dir/x.bak; echo new > dir/new.txt",
        },
        new("a huge file", "head -c 12000000 /dev/zero | tr '\\0' 'h' > huge; git add huge; git commit -qm huge; head -c 6000000 /dev/zero > untracked.bin")
        {
            Edit = "echo end >> huge; head -c 6000000 /dev/zero | tr '\\0' 'n' > dir/new",
        },
    ];
}
