using System.Text.RegularExpressions;
using Maestro.Plugins.Gates.Running;

namespace Maestro.Plugins.Gates.Alone;

/// <summary><c>pytest -k</c>, by the names of a test and of the module or class it stands in.</summary>
internal sealed class PytestFilter : ITestFilter
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly Regex Program = CommandWords.Pattern(@"(python[0-9.]*\s+-m\s+)?pytest");

    // As in its JUnit files: a.test_module.TestClass.test_name[parameters]
    private static readonly Regex Name = new(@"^((\w+\.)*(?<owner>\w+)\.)?(?<test>\w+)(\[.*\])?$", Linear);

    public string? Narrow(string commandLine, IReadOnlyList<string> names)
    {
        if (commandLine.Contains(" -k", StringComparison.Ordinal))
            return null;
        var matches = names.Select(n => Name.Match(n)).ToList();
        return matches.TrueForAll(m => m.Success)
            ? CommandWords.Insert(commandLine, Program, $"-k {ShellWord.Of(string.Join(" or ", matches.Select(Term).Distinct()))}")
            : null;
    }

    // Parameters are left out: what may stand in them goes beyond the language of -k, so all rows run.
    private static string Term(Match match) => match.Groups["owner"] is { Success: true } owner ? $"({owner.Value} and {match.Groups["test"].Value})" : match.Groups["test"].Value;
}
