using System.Text.RegularExpressions;
using Maestro.Plugins.Gates.Running;

namespace Maestro.Plugins.Gates.Alone;

/// <summary><c>jest -t</c> and <c>vitest -t</c>: an expression over a test's titles, joined by blanks.</summary>
internal sealed class JavaScriptFilter : ITestFilter
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly Regex Program = CommandWords.Pattern(@"jest|vitest(\s+run)?");
    private static readonly Regex AfterFile = new(@"^.*?\.[cm]?[jt]sx?\.(?<titles>.+)$", Linear);

    public string? Narrow(string commandLine, IReadOnlyList<string> names)
    {
        if (commandLine.Contains(" -t", StringComparison.Ordinal) || commandLine.Contains("--testNamePattern", StringComparison.Ordinal))
            return null;
        var titles = names.Select(Titles).ToList();
        return titles.TrueForAll(t => t is not null)
            ? CommandWords.Insert(commandLine, Program, $"-t {ShellWord.Of($"^({string.Join('|', titles.OfType<string>().Distinct().Select(Escaped))})$")}")
            : null;
    }

    private static string? Titles(string name)
    {
        // jest-junit writes the titles as class name and as name; Vitest a file and titles that are joined by " > ".
        var half = name.Length / 2;
        if (name.Length % 2 == 1 && name[half] == '.' && name[..half] == name[(half + 1)..])
            return name[..half];
        return AfterFile.Match(name) is { Success: true } match ? match.Groups["titles"].Value.Replace(" > ", " ", StringComparison.Ordinal)
            : name.Contains('.') ? null : name;
    }

    // What has a meaning in ECMAScript's expressions.
    private static string Escaped(string titles) => string.Concat(titles.Select(c => @"\^$.|?*+()[]{}/".Contains(c) ? $"\\{c}" : c.ToString()));
}
