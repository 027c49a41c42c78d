using System.Collections.Generic;
using System.Linq;
using Maestro.Analyzers.Yaml;

namespace Maestro.Analyzers.Configuration;

/// <summary>A place in <c>maestro.yaml</c> that names an extension.</summary>
/// <param name="kind">The contract interface it has to have.</param>
/// <param name="id">The id.</param>
/// <param name="options">The keys of its options.</param>
internal sealed class NamedExtension(string kind, YamlText id, IEnumerable<YamlText>? options = null)
{
    /// <summary>The contract interface it has to have.</summary>
    internal string Kind { get; } = kind;

    /// <summary>The id.</summary>
    internal YamlText Id { get; } = id;

    /// <summary>The keys of its options.</summary>
    internal IReadOnlyList<YamlText> Options { get; } = options?.ToList() ?? [];
}
