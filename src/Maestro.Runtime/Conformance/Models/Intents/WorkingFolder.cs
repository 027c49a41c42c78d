using System.Text.RegularExpressions;
using Maestro.Runtime.Conformance.Models.Exchange;

namespace Maestro.Runtime.Conformance.Models.Intents;

/// <summary>The folder an agent works in, which it tells the model in words: some of its tools take absolute paths alone.</summary>
internal static partial class WorkingFolder
{
    /// <summary>The folder; null where the request does not tell.</summary>
    public static string? Of(ModelRequest request) =>
        request.Texts().Select(text => Told().Match(text)).FirstOrDefault(match => match.Success)?.Groups["folder"].Value.TrimEnd('.', '/');

    [GeneratedRegex("(working directory|current directory|<cwd>|workspace director(y|ies)|working in the directory)[^\\n/]{0,40}\\n? {0,4}-? ?(?<folder>/[^\\s<>`\"',;]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Told();
}
