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

    /// <summary>It fails when it is made.</summary>
    internal static readonly DiagnosticDescriptor Constructor = Rule(
        "MAE003",
        "An extension's constructor asks for what nobody can give",
        "Extension '{0}' {1}",
        DiagnosticSeverity.Error,
        "The tool makes extensions itself: by one public constructor, from contract services, services of the plugin's own, and one options class.");

    /// <summary>A limit cannot stop the call.</summary>
    internal static readonly DiagnosticDescriptor TokenNotPassed = Rule(
        "MAE005",
        "A CancellationToken is not passed on",
        "'{0}' can be cancelled, and '{1}' is not passed to it: a limit or Ctrl+C could not stop it",
        DiagnosticSeverity.Warning,
        "Limits on time, and Ctrl+C, reach an extension by its token. What does not get it runs on.");

    /// <summary>A thread waits.</summary>
    internal static readonly DiagnosticDescriptor Blocking = Rule(
        "MAE006",
        "A plugin blocks a thread",
        "'{0}' blocks a thread and cannot be cancelled; await instead",
        DiagnosticSeverity.Warning,
        "Tasks run side by side on few threads. One that is blocked does nobody's work, and no limit can stop what it waits for.");

    /// <summary>It hides cancellation.</summary>
    internal static readonly DiagnosticDescriptor CatchAll = Rule(
        "MAE007",
        "A catch-all swallows cancellation and limits",
        "This catches everything, also cancellation and limits; name the exceptions, filter them with 'when', or rethrow",
        DiagnosticSeverity.Warning,
        "The run is stopped by exceptions. Swallowed, the extension goes on as if nothing had been said, and its failure is reported as a success.");

    /// <summary>It remembers what was rolled back.</summary>
    internal static readonly DiagnosticDescriptor MutableState = Rule(
        "MAE008",
        "Mutable state in an extension",
        "'{0}' can change and is kept in an extension: it would survive a rollback, and be lost by a resume",
        DiagnosticSeverity.Warning,
        "What a run knows is in its journal. Whatever an extension remembers beside it is wrong after a rollback, and gone after a crash.");

    /// <summary>It goes past the run.</summary>
    internal static readonly DiagnosticDescriptor BypassesTheRun = Rule(
        "MAE009",
        "A plugin goes past the run",
        "'{0}' goes past the run: {1}",
        DiagnosticSeverity.Warning,
        "What goes past the run is in no journal, counts in no limit, and talks to a human who was promised not to be asked.");

    /// <summary>It cannot be made again.</summary>
    internal static readonly DiagnosticDescriptor NotReplayable = Rule(
        "MAE010",
        "A decision that cannot be made again",
        "'{0}' is another at each call, so this decision could not be made again; decide on the request, or take a TimeProvider",
        DiagnosticSeverity.Warning,
        "Decisions are on record to be understood and made again. One that hangs on the wall clock or on chance can be neither.");

    /// <summary>Nobody could judge it.</summary>
    internal static readonly DiagnosticDescriptor DecisionWithoutReason = Rule(
        "MAE011",
        "A decision without rationale or options",
        "This decision has no {0}, so the engine does not take it, or nobody can judge it",
        DiagnosticSeverity.Warning,
        "Every decision is logged with the options considered and the reason for the choice (AC-7).");

    /// <summary>It never ends.</summary>
    internal static readonly DiagnosticDescriptor EndlessRecovery = Rule(
        "MAE012",
        "A recovery strategy that never gives up",
        "'{0}' neither looks at which attempt it is nor ever gives up: it does the same for ever",
        DiagnosticSeverity.Warning,
        "What did not help the first time seldom helps the fifth. The ladder goes to its next rung when a strategy gives up.");

    /// <summary>Nobody would answer to it.</summary>
    internal static readonly DiagnosticDescriptor UnknownId = Rule(
        "MAE013",
        "maestro.yaml names an extension that is not there",
        "No {0} is called '{1}'{2}; this project has {3}",
        DiagnosticSeverity.Warning,
        "Every plugin the file names travels with the tool or is this project, and none of them has an extension of this id. The run would not start.");

    /// <summary>Nobody would read it.</summary>
    internal static readonly DiagnosticDescriptor UnknownOption = Rule(
        "MAE014",
        "maestro.yaml gives an option that is not there",
        "'{0}' takes no option '{1}'{2}; {3}",
        DiagnosticSeverity.Warning,
        "What stands under 'with:' goes into the extension's options class, each key into the property of that name in snake_case. The run would not start.");

    private static DiagnosticDescriptor Rule(string id, string title, string message, DiagnosticSeverity severity, string description) =>
        new(id, title, message, Category, severity, isEnabledByDefault: true, description);
}
