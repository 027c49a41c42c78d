using static Maestro.ReviewDimension;
using static Maestro.Severity;

namespace Maestro.Plugins.Phases.Reviews.Rules;

/// <summary>Every rule there is.</summary>
internal static class ReviewRules
{
    public static Rule Unserved { get; } = new("unserved-requirement", "coverage", Correctness, High, false, "Every requirement of the plan is served by a task that is in the result; high for P0, medium for P1, low for P2.");
    public static Rule NoGraph { get; } = new("no-task-graph", "coverage", Correctness, Info, false, "There is a task graph to hold requirements against.");
    public static Rule Untouched { get; } = new("claim-untouched", "claims", Correctness, Medium, false, "What a task was to change is changed.");
    public static Rule Unclaimed { get; } = new("unclaimed-change", "claims", Architecture, Low, false, "What changed was some task's to change.");
    public static Rule NewFinding { get; } = new("new-finding", "findings", Correctness, Medium, true, "Gates that hold find nothing on changed lines that was not there before.");
    public static Rule Conflict { get; } = new("conflict-marker", "markers", Correctness, High, true, "No marks of a merge conflict are left.");
    public static Rule NotImplemented { get; } = new("not-implemented", "markers", Correctness, Medium, true, "New code does something: it does not throw that it is not implemented.");
    public static Rule Todo { get; } = new("todo", "markers", Style, Low, true, "Nothing is left to be done: no new TODO, FIXME, HACK or XXX in a comment of code.");
    public static Rule Commented { get; } = new("commented-out-code", "markers", Style, Low, true, "Code that is not used is deleted, not commented out (two lines and more, in languages with // comments).");
    public static Rule Debugging { get; } = new("debugging-left", "markers", Correctness, Medium, true, "No statement is left that stops in a debugger or dumps a value.");
    public static Rule ConsoleInLibrary { get; } = new("console-in-library", "markers", Style, Low, true, "A C# library does not write to the console.");
    public static Rule Skipped { get; } = new("new-test-skipped", "markers", ReviewDimension.Tests, Medium, true, "A test that is new is not skipped.");
    public static Rule Focused { get; } = new("test-focused", "markers", ReviewDimension.Tests, Medium, true, "No test keeps the others from running.");
    public static Rule Token { get; } = new("secret-token", "secrets", Security, Critical, true, "No new line holds a credential that is known by its shape; medium in tests.");
    public static Rule PrivateKey { get; } = new("secret-private-key", "secrets", Security, Critical, true, "No new lines hold a private key; medium in tests.");
    public static Rule UrlPassword { get; } = new("secret-in-url", "secrets", Security, High, true, "No new line holds an address with a password; medium in tests.");
    public static Rule InHistory { get; } = new("secret-in-history", "secrets", Security, Medium, false, "A credential that was mended away is also in no commit of the result.");
    public static Rule Added { get; } = new("dependency-added", "dependencies", Architecture, Info, false, "A package that is new is looked at by a person.");
    public static Rule Updated { get; } = new("dependency-updated", "dependencies", Architecture, Info, false, "A package of another version is looked at by a person.");
    public static Rule Gone { get; } = new("dependency-removed", "dependencies", Architecture, Info, false, "A package that is gone is looked at by a person.");
    public static Rule Refused { get; } = new("licence-refused", "licences", Architecture, High, true, "A package that is new has a licence that is allowed (allow_licences, deny_licences).");
    public static Rule Unknown { get; } = new("licence-unknown", "licences", Architecture, Medium, false, "A package that is new names its licence where it is restored; info where no licences are asked for.");
    public static Rule ApiRemoved { get; } = new("api-removed", "api", Architecture, High, true, "A C# library still declares what others could use, unless the plan asks for the removal (info); medium where it was obsolete or is in no library.");
    public static Rule ApiChanged { get; } = new("api-changed", "api", Architecture, High, true, "What a C# library declares is used as before, unless the plan asks for the change (info); medium where it was obsolete, is in no library, or only has to be compiled again.");
    public static Rule Size { get; } = new("change-too-large", "size", Architecture, Low, false, "The change is not larger than a person reads (max_files, max_lines).");
    public static Rule TaskSize { get; } = new("task-too-large", "size", Architecture, Low, false, "The change of a task is not larger than a person reads (max_task_files).");
    public static Rule Untested { get; } = new("code-without-tests", "tests", ReviewDimension.Tests, Info, false, "Where code changed, a test did.");

    /// <summary>What an agent says, from each side; never worse than high.</summary>
    public static IReadOnlyList<Rule> ByAgent { get; } =
        [.. Enum.GetValues<ReviewDimension>().Select(side => new Rule($"agent-{Word(side)}", "agent", side, High, true, $"An agent that looks at the {Word(side)} of the changed lines has nothing to say, as far as it can point at it."))];

    /// <summary>All of them, as the documentation lists them.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        Unserved, NoGraph, Untouched, Unclaimed, NewFinding, Conflict, NotImplemented, Todo, Commented, Debugging, ConsoleInLibrary, Skipped, Focused, Token, PrivateKey, UrlPassword, InHistory,
        Added, Updated, Gone, Refused, Unknown, ApiRemoved, ApiChanged, Size, TaskSize, Untested, .. ByAgent,
    ];

    /// <summary>Whether a finding is worth sending back.</summary>
    public static bool IsMendable(ReviewFinding finding) => All.FirstOrDefault(rule => rule.Id == finding.Rule) is { Mendable: true };

    public static string Word(ReviewDimension side) => side.ToString().ToLowerInvariant();
}
