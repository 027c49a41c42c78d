using System.Text.RegularExpressions;
using Maestro.Plugins.Gates.Running;

namespace Maestro.Plugins.Gates.Alone;

/// <summary><c>dotnet test --filter</c>, in VSTest's language for it.</summary>
/// <remarks>See https://learn.microsoft.com/dotnet/core/testing/selective-unit-tests for the escapes.</remarks>
internal sealed class DotNetTestFilter : ITestFilter
{
    private static readonly Regex Program = CommandWords.Pattern(@"dotnet\s+test");

    public string? Narrow(string commandLine, IReadOnlyList<string> names) => commandLine.Contains("--filter", StringComparison.Ordinal) ? null
        : CommandWords.Insert(commandLine, Program, $"--filter {ShellWord.Of(string.Join('|', names.Select(Term).Distinct()))}");

    // Of a parametrised test all rows are asked for: adapters know it by the method's name, and no quoting of arguments survives MSBuild, VSTest and NUnit's own parser together.
    private static string Term(string name) => $"FullyQualifiedName={Escaped(name.IndexOf('(') is > 0 and var at ? name[..at].TrimEnd() : name)}";

    private static string Escaped(string name) => string.Concat(name.Select(Escaped));

    private static string Escaped(char c) => c switch
    {
        '\\' or '(' or ')' or '&' or '|' or '=' or '!' or '~' => $"\\{c}",
        // The filter travels as an MSBuild property, where these have a meaning of their own.
        '%' or ',' or ';' or '"' or '$' or '@' or '*' or '?' or '\'' => $"%{(int)c:X2}",
        _ => c.ToString(),
    };
}
