namespace Maestro.Runtime.Evidence.Sources;

/// <summary>Which files are somebody else's, made by a program, or Maestro's own: nothing is concluded from those.</summary>
/// <param name="rules">What the repository says of its files; it goes before what is usual.</param>
internal sealed class Skipped(LinguistRules rules)
{
    // Nobody's word makes Maestro take its own plans and logs for the repository's.
    private static readonly HashSet<string> Never = new(StringComparer.Ordinal) { ".git", ".maestro" };

    /// <summary>Folders of what is somebody else's, or made by a program.</summary>
    public static readonly IReadOnlySet<string> Folders = new HashSet<string>(StringComparer.Ordinal)
    {
        "node_modules", "bower_components", "jspm_packages", "vendor", "third_party", "third-party", "thirdparty", "Pods", "Carthage",
        "bin", "obj", "dist", "build", ".venv", "venv", "site-packages", "__pycache__", ".tox", ".nox", ".gradle", ".next", ".nuxt",
        "testdata", "__fixtures__", "__snapshots__",
    };

    /// <summary>Endings, in lower case, of files that a program made.</summary>
    public static readonly IReadOnlyList<string> Endings =
        [".g.cs", ".g.i.cs", ".designer.cs", ".generated.cs", ".min.js", ".min.css", ".bundle.js", ".pb.go", "_pb2.py", "_pb2_grpc.py", ".freezed.dart", ".g.dart"];

    /// <summary>Whether nothing is concluded from a file; its path tells.</summary>
    public bool Has(string path)
    {
        var folders = path.Split('/')[..^1];
        return Array.Exists(folders, Never.Contains) || (rules.Says(path) ?? (IsForeign(folders) || Endings.Any(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase))));
    }

    private static bool IsForeign(string[] folders)
    {
        for (var i = 0; i < folders.Length; i++)
            if (Folders.Contains(folders[i]) || (i > 0 && IsTests(folders[i - 1]) && folders[i].Equals("fixtures", StringComparison.OrdinalIgnoreCase)))
                return true;
        return false;
    }

    private static bool IsTests(string folder) => folder.ToLowerInvariant() is "test" or "tests" or "spec" or "specs";
}
