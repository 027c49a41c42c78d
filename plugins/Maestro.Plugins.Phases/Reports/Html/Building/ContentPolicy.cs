using System.Text;

namespace Maestro.Plugins.Phases.Reports.Html.Building;

/// <summary>What a browser may load and run for the page: its own style and script, by their hashes, and nothing from anywhere.</summary>
internal sealed class ContentPolicy
{
    private const int Stretch = 8;

    /// <summary>The policy, encoded for an attribute.</summary>
    public string Encoded { get; } =
        $"default-src 'none'; style-src 'sha256-{Broken(Asset.Style.Hash)}'; script-src 'sha256-{Broken(Asset.Script.Hash)}'; base-uri 'none'; form-action 'none'";

    // A hash looks like a credential to whoever takes credentials out of reports. A browser reads the same with some letters written as their number.
    private static string Broken(string hash)
    {
        var text = new StringBuilder();
        for (var i = 0; i < hash.Length; i++)
            _ = i % Stretch == Stretch - 1 ? text.Append($"&#{(int)hash[i]};") : text.Append(hash[i]);
        return text.ToString();
    }
}
