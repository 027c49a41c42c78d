using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Prompts;

/// <summary>Reads a repository's own prompts, once, before a run: what agents write in their workspaces later is not read.</summary>
internal static class PromptFolder
{
    // Far more than any prompt that a model would still heed.
    private const long MostBytes = 64 * 1024;

    /// <summary>Reads them.</summary>
    /// <param name="root">The repository's root.</param>
    /// <returns>Name to text; empty where there are none.</returns>
    public static Outcome<PromptBook> Read(string root)
    {
        var folder = Path.Combine(root, PromptFiles.Folder);
        if (!Directory.Exists(folder))
            return PromptBook.Default;
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var strangers = new List<string>();
        var problems = new List<Diagnostic>();
        try
        {
            foreach (var file in new DirectoryInfo(folder).EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal))
            {
                if (file.Name != PromptFiles.General && PromptFiles.RoleOf(file.Name) is null)
                    strangers.Add(file.Name);
                else if (file.Length > MostBytes)
                    problems.Add(Catalogue.PromptUnusable.At($"the template has {file.Length} bytes, and {MostBytes} are allowed", SourceSpot.Of(PromptFiles.Display(file.Name))));
                else
                    texts[file.Name] = File.ReadAllText(file.FullName);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problems.Add(Catalogue.FileUnreadable.At(e.Message, SourceSpot.Of(PromptFiles.Folder)));
        }

        return problems.Count > 0 ? new Outcome<PromptBook>(null, problems) : new PromptBook(texts) { Strangers = strangers };
    }
}
