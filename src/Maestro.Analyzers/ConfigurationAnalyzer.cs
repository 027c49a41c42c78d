using System.Collections.Generic;
using System.Linq;
using Maestro.Analyzers.Configuration;
using Maestro.Analyzers.Yaml;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Maestro.Analyzers;

/// <summary>A rule that holds <c>maestro.yaml</c> against the extensions of this project. It says nothing of a file that does not name the project.</summary>
/// <param name="rule">What it reports.</param>
public abstract class ConfigurationAnalyzer(DiagnosticDescriptor rule) : PluginAnalyzer(rule)
{
    // By file and not at the compilation's end, so that an editor shows it while either is written.
    private protected sealed override void Start(CompilationStartAnalysisContext context, Contract contract) =>
        context.RegisterAdditionalFileAction(file =>
        {
            if (!ConfigurationFiles.IsOne(file.AdditionalFile.Path) || PluginProject.Of(file.Options, file.Compilation.AssemblyName) is not { } project)
                return;
            var own = OwnExtensions.In(file.Compilation, contract, file.CancellationToken);
            var reported = new HashSet<Location>();
            foreach (var (path, content) in ConfigurationFiles.Of(file.Options.AdditionalFiles, file.CancellationToken).Whole())
            {
                var plugins = content.ListUnder("plugins").ToList();
                if (!plugins.Any(plugin => project.IsMeantBy(plugin, path)))
                    continue;
                var known = plugins.All(plugin => project.IsMeantBy(plugin, path) || plugin is YamlText { Text: var name } && BundledPlugins.Names.Contains(name));
                // What comes of another file is reported with that one; what two of them extend, once.
                foreach (var found in Check([.. NamedExtensions.In(content)], own, known).Where(d => d.Location.GetLineSpan().Path == file.AdditionalFile.Path))
                {
                    if (reported.Add(found.Location))
                        file.ReportDiagnostic(found);
                }
            }
        });

    /// <summary>What is wrong in a file that names this project.</summary>
    /// <param name="named">Every place where it names an extension.</param>
    /// <param name="own">The extensions of this project.</param>
    /// <param name="known">Whether every other plugin it names travels with the tool, so that all ids are known.</param>
    private protected abstract IEnumerable<Diagnostic> Check(IReadOnlyList<NamedExtension> named, IReadOnlyList<OwnExtension> own, bool known);
}
