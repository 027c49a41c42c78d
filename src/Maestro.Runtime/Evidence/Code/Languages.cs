namespace Maestro.Runtime.Evidence.Code;

/// <summary>Programming languages by the endings of their files. Documents, data and markup are none.</summary>
internal static class Languages
{
    private static readonly Dictionary<string, string> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        [".cs"] = "C#", [".fs"] = "F#", [".fsx"] = "F#", [".vb"] = "Visual Basic", [".razor"] = "Razor", [".cshtml"] = "Razor", [".xaml"] = "XAML",
        [".ts"] = "TypeScript", [".tsx"] = "TypeScript", [".mts"] = "TypeScript", [".cts"] = "TypeScript", [".js"] = "JavaScript", [".jsx"] = "JavaScript", [".mjs"] = "JavaScript", [".cjs"] = "JavaScript",
        [".vue"] = "Vue", [".svelte"] = "Svelte", [".py"] = "Python", [".pyi"] = "Python", [".rs"] = "Rust", [".go"] = "Go", [".java"] = "Java", [".kt"] = "Kotlin", [".kts"] = "Kotlin", [".scala"] = "Scala", [".groovy"] = "Groovy",
        [".rb"] = "Ruby", [".php"] = "PHP", [".c"] = "C", [".h"] = "C", [".cc"] = "C++", [".cpp"] = "C++", [".cxx"] = "C++", [".hpp"] = "C++", [".swift"] = "Swift", [".m"] = "Objective-C", [".dart"] = "Dart",
        [".ex"] = "Elixir", [".exs"] = "Elixir", [".erl"] = "Erlang", [".clj"] = "Clojure", [".hs"] = "Haskell", [".lua"] = "Lua", [".pl"] = "Perl", [".r"] = "R", [".jl"] = "Julia", [".zig"] = "Zig",
        [".sql"] = "SQL", [".sh"] = "Shell", [".bash"] = "Shell", [".ps1"] = "PowerShell", [".psm1"] = "PowerShell", [".tf"] = "HCL", [".proto"] = "Protocol Buffers", [".css"] = "CSS", [".scss"] = "SCSS",
    };

    /// <summary>The language of a file; null where it is in none.</summary>
    public static string? Of(string path) => Endings.GetValueOrDefault(Path.GetExtension(path));
}
