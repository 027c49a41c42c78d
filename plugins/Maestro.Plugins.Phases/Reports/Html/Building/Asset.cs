using System.Security.Cryptography;
using System.Text;

namespace Maestro.Plugins.Phases.Reports.Html.Building;

/// <summary>Style or script that goes into the page.</summary>
internal sealed class Asset
{
    private Asset(string text) => Text = text;

    /// <summary>The style sheets, in the order in which they are laid over one another.</summary>
    public static Asset Style { get; } = Read("colours.css", "page.css", "parts.css", "tables.css", "charts.css", "print.css");

    /// <summary>The script. Without it the page shows the same; it only filters.</summary>
    public static Asset Script { get; } = Read("filter.js");

    /// <summary>Its text.</summary>
    public string Text { get; }

    /// <summary>By which a page allows this and nothing else.</summary>
    public string Hash => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    private static Asset Read(params string[] names) => new(string.Concat(names.Select(One)));

    // What a browser hashes has line feeds, however a clone was made.
    private static string One(string name)
    {
        using var reader = new StreamReader(typeof(Asset).Assembly.GetManifestResourceStream($"report/{name}")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
