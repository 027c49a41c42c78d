using Microsoft.CodeAnalysis;

namespace Maestro.Analyzers;

/// <summary>Every rule, in one place. Ids are never reused; the release-tracking files hold what was shipped.</summary>
internal static class Descriptors
{
    private const string Category = "Maestro";

    /// <summary>The class cannot be discovered.</summary>
    internal static readonly DiagnosticDescriptor ExtensionShape = new(
        "MAE001",
        "An extension must be a public, concrete, top-level, non-generic class",
        "Extension '{0}' is {1}, so Maestro cannot discover it; make it a public, concrete, top-level, non-generic class",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Maestro looks for public classes with [Extension] and creates them itself.");

    /// <summary>The id is missing or not one.</summary>
    internal static readonly DiagnosticDescriptor ExtensionId = new(
        "MAE002",
        "An extension needs a kebab-case id, unique for its kind",
        "{0}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The id is the word a user writes after 'use:' in maestro.yaml.");

    /// <summary>Two extensions of one kind have one id. Known only when the whole assembly has been seen.</summary>
    internal static readonly DiagnosticDescriptor DuplicateId = new(
        "MAE002",
        "An extension needs a kebab-case id, unique for its kind",
        "Extension '{0}' has the id '{1}', as has '{2}'; maestro.yaml could not tell them apart",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The id is the word a user writes after 'use:' in maestro.yaml.",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    /// <summary>An exception nobody can catch.</summary>
    internal static readonly DiagnosticDescriptor AsyncVoid = new(
        "MAE004",
        "async void in a plugin",
        "{0} is async void: an exception in it would end the whole tool; return a Task",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "Nobody awaits an async void method, so its exception is thrown on the thread pool and ends the process, and with it the run.");
}
