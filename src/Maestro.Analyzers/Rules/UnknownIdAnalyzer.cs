using System.Collections.Generic;
using System.Linq;
using Maestro.Analyzers.Configuration;
using Maestro.Runtime.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Maestro.Analyzers.Rules;

/// <summary>MAE013: an id in <c>maestro.yaml</c> that was meant for an extension of this project, and is nobody's.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnknownIdAnalyzer() : ConfigurationAnalyzer(Descriptors.UnknownId)
{
    /// <inheritdoc/>
    private protected override IEnumerable<Diagnostic> Check(IReadOnlyList<NamedExtension> named, IReadOnlyList<OwnExtension> own, bool known)
    {
        // Another plugin may have any id.
        if (!known)
            yield break;
        foreach (var one in named)
        {
            var ids = own.Where(extension => extension.Kind == one.Kind).Select(extension => extension.Id).ToList();
            var bundled = BundledPlugins.Ids(one.Kind).ToList();
            if (ids.Contains(one.Id.Text) || bundled.Contains(one.Id.Text) || !WasMeant(one, ids, named))
                continue;
            yield return Diagnostic.Create(
                Descriptors.UnknownId, one.Id.At, ExtensionKind.Word(one.Kind), one.Id.Text, Nearest.Hint(one.Id.Text, ids.Concat(bundled)),
                string.Join(", ", ids.OrderBy(id => id, System.StringComparer.Ordinal).Select(id => $"'{id}'")));
        }
    }

    // A tool newer than the contract this is built with may bring ids that are not known here. So an extension of ours must have been
    // meant: one that is called nearly so, or one that the file names nowhere, as after a renaming.
    private static bool WasMeant(NamedExtension one, List<string> ids, IReadOnlyList<NamedExtension> named) =>
        Nearest.To(one.Id.Text, ids) is not null || ids.Any(id => !named.Any(other => other.Kind == one.Kind && other.Id.Text == id));
}
