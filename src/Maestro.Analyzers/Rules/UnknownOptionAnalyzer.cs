using System.Collections.Generic;
using System.Linq;
using Maestro.Analyzers.Configuration;
using Maestro.Runtime.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Maestro.Analyzers.Rules;

/// <summary>MAE014: an option in <c>maestro.yaml</c> that the extension's options class does not have.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnknownOptionAnalyzer() : ConfigurationAnalyzer(Descriptors.UnknownOption)
{
    /// <inheritdoc/>
    private protected override IEnumerable<Diagnostic> Check(IReadOnlyList<NamedExtension> named, IReadOnlyList<OwnExtension> own, bool known)
    {
        foreach (var one in named)
        {
            if (own.FirstOrDefault(e => e.Kind == one.Kind && e.Id == one.Id.Text) is not { Keys: { } keys } extension)
                continue;
            var takes = extension.OptionsName is { } options && keys.Count > 0
                ? $"{options} has {string.Join(", ", keys.OrderBy(k => k, System.StringComparer.Ordinal).Select(k => $"'{k}'"))}"
                : "it takes no options";
            foreach (var key in one.Options.Where(key => !keys.Contains(key.Text)))
                yield return Diagnostic.Create(Descriptors.UnknownOption, key.At, extension.Id, key.Text, Nearest.Hint(key.Text, keys), takes);
        }
    }
}
