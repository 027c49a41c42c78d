namespace Maestro.Plugins.Decisions.TechStack;

/// <summary>Whether a text names a folder: as a path, in backticks or as "the x folder". The word alone does not: a web API is not the folder <c>web</c>.</summary>
internal static class FolderInText
{
    private static readonly string[] After = ["/", "`", " folder", " directory", " project"];

    public static bool IsNamed(string text, string folder)
    {
        for (var at = text.IndexOf(folder, StringComparison.Ordinal); at >= 0; at = text.IndexOf(folder, at + 1, StringComparison.Ordinal))
        {
            var rest = text[(at + folder.Length)..];
            if ((at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '/' or '-' or '_' or '.')) && After.Any(mark => rest.StartsWith(mark, StringComparison.Ordinal)))
                return true;
        }

        return false;
    }
}
