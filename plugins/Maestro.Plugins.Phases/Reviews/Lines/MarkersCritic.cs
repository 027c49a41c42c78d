using System.Text.RegularExpressions;
using Maestro.Plugins.Phases.Reviews.Changes;
using Maestro.Plugins.Phases.Reviews.Rules;
using Maestro.Runtime.Capabilities;

namespace Maestro.Plugins.Phases.Reviews.Lines;

/// <summary>Finds what says of itself that it is not finished. Sees new lines, and nothing else.</summary>
internal static class MarkersCritic
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    // Written large, as a mark; in a sentence "todo" is a word.
    private static readonly Regex Todo = new(@"^[\s*!/]*(?<mark>TODO|FIXME|HACK|XXX)\b([:(!\s]|$)", Linear);

    private static readonly Regex NotImplemented = new(
        """\bthrow new (System\.)?NotImplementedException\(|\b(todo|unimplemented)!\(|\bthrow new \w*(Error|Exception)\(\s*["'`][Nn]ot (yet )?implemented|\bpanic\("not (yet )?implemented""", Linear);

    private static readonly (string Endings, Regex Left)[] Debugging =
    [
        (" js mjs cjs ts tsx jsx vue svelte ", new(@"^\s*debugger\s*;?\s*$", Linear)),
        (" cs fs ", new(@"\bDebugger\.(Launch|Break)\(\)", Linear)),
        (" py ", new(@"(^|[\s;:])(breakpoint\(\)|i?pdb\.set_trace\(\))", Linear)),
        (" rb ", new(@"(^|\s)(binding\.(pry|irb)|byebug)\b", Linear)),
        (" rs ", new(@"\bdbg!\(", Linear)),
        (" php ", new(@"(^|[\s;])(var_dump|dd)\(", Linear)),
    ];

    private static readonly Regex Skipped = new(
        @"\[(Ignore|Explicit)\b|\[(Fact|Theory|Test)\w*\(.*\bSkip\s*=|@(Disabled|Ignore)\b|@(pytest\.mark|unittest)\.skip\b|\b(it|test|describe)\.skip\(|(^|\s)(xit|xdescribe|xtest)\(|\bt\.Skip(Now|f)?\(|#\[ignore\b", Linear);

    private static readonly Regex Focused = new(@"\b(it|test|describe|context)\.only\(|(^|\s)(fit|fdescribe)\(", Linear);

    private static readonly Regex Console = new(@"\bConsole\.(Write|WriteLine)\(", Linear);

    /// <summary>Reviews.</summary>
    /// <param name="lines">New lines.</param>
    /// <param name="libraries">Folders of C# libraries.</param>
    public static IEnumerable<ReviewFinding> Review(IReadOnlyList<NewLine> lines, IReadOnlyList<string> libraries) => lines.GroupBy(line => line.File)
        .Where(file => !NewLines.IsForeign(file.Key))
        .SelectMany(file => Conflicts([.. file])
            .Concat(PathKind.IsCode(file.Key) || PathKind.IsTest(file.Key) ? file.SelectMany(line => OfCode(line, libraries)).Concat(CommentedCode.In([.. file])) : []));

    // Both marks: either alone may be a heading of a document.
    private static IEnumerable<ReviewFinding> Conflicts(IReadOnlyList<NewLine> lines) => lines.Any(line => line.Text.StartsWith(">>>>>>> ", StringComparison.Ordinal))
        ? lines.Where(line => line.Text.StartsWith("<<<<<<< ", StringComparison.Ordinal)).Select(line => Of(ReviewRules.Conflict, line, "A merge conflict is left in the file."))
        : [];

    private static IEnumerable<ReviewFinding> OfCode(NewLine line, IReadOnlyList<string> libraries)
    {
        if (CodeLine.Comment(line.File, line.Text) is { } comment && Todo.Match(comment) is { Success: true } todo)
            yield return Of(ReviewRules.Todo, line, $"A {todo.Groups["mark"].Value} is left.");
        var (code, test) = (CodeLine.Code(line.File, line.Text), PathKind.IsTest(line.File));
        // What is thrown says so in quotes.
        if (!test && NotImplemented.Match(line.Text) is { Success: true } thrown && code.Contains(thrown.Value.Split('(')[0], StringComparison.Ordinal))
            yield return Of(ReviewRules.NotImplemented, line, "This is not implemented.");
        if (Debugging.Any(language => language.Endings.Contains($" {CodeLine.Ending(line.File)} ", StringComparison.OrdinalIgnoreCase) && language.Left.IsMatch(code)))
            yield return Of(ReviewRules.Debugging, line, "A statement for debugging is left.");
        if (test && Skipped.IsMatch(code))
            yield return Of(ReviewRules.Skipped, line, "A new test is skipped.");
        if (test && Focused.IsMatch(code))
            yield return Of(ReviewRules.Focused, line, "This test keeps the others from running.");
        if (!test && line.File.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) && Console.IsMatch(code) && libraries.Any(folder => IsIn(line.File, folder)))
            yield return Of(ReviewRules.ConsoleInLibrary, line, "A library writes to the console.");
    }

    private static bool IsIn(string path, string folder) => folder.Length == 0 || path.StartsWith(folder + "/", StringComparison.Ordinal);

    private static ReviewFinding Of(Rule rule, NewLine line, string message) => rule.Finding(message, line.File, line.Number, line.Shown);
}
