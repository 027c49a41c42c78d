using System.Text;

namespace Maestro.Runtime.Diagnostics;

/// <summary>The catalogue as a page of the documentation.</summary>
internal static class CatalogueDocument
{
    /// <summary>The page, in Markdown.</summary>
    public static string Text()
    {
        var text = new StringBuilder("# Errors by id\n\nWritten from the catalogue in `src/Maestro.Runtime/Diagnostics`; a test holds both equal. Ids are stable and never reused.\nWhat the compiler says of a plugin's code, MAE001 and up, is in [analyzers](analyzers/README.md).\n");
        foreach (var descriptor in Catalogue.All)
            text.Append($"\n## {descriptor.Id}: {descriptor.Title}\n\n{descriptor.Why}\n\nFix: {descriptor.Fix}\n");
        return text.ToString();
    }
}
