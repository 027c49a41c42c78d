using System.Text.RegularExpressions;
using Maestro.Plugins.Gates.Running;

namespace Maestro.Plugins.Gates.Alone;

/// <summary><c>go test -run</c>; a subtest's name stands for the whole test function.</summary>
internal sealed class GoTestFilter : ITestFilter
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly Regex Program = CommandWords.Pattern(@"go\s+test");

    // As in JUnit files: example.org/module/package.TestName/subtest
    private static readonly Regex Name = new(@"^([^\s]*?\.)?(?<function>(Test|Example|Fuzz)\w*)(/.*)?$", Linear);

    public string? Narrow(string commandLine, IReadOnlyList<string> names)
    {
        if (commandLine.Contains(" -run", StringComparison.Ordinal))
            return null;
        var matches = names.Select(n => Name.Match(n)).ToList();
        return matches.TrueForAll(m => m.Success)
            ? CommandWords.Insert(commandLine, Program, $"-run {ShellWord.Of($"^({string.Join('|', matches.Select(m => m.Groups["function"].Value).Distinct())})$")}")
            : null;
    }
}
