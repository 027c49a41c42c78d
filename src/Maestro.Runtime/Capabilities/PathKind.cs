using System.Text.RegularExpressions;

namespace Maestro.Runtime.Capabilities;

/// <summary>What a path is by the conventions of most languages.</summary>
internal static class PathKind
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly Regex Test = new(@"(^|/)(tests?|specs?|__tests__|[^/]*\.(unit|integration)?tests?)(/|$)|(^|/)test_[^/]*$|[._-](test|spec)s?\.\w+$", Linear);
    private static readonly Regex PascalTest = new(@"[a-z0-9*]Tests?\.\w+$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    private static readonly Regex Doc = new(@"(^|/)docs?/|\.(md|rst|adoc|txt)$", Linear);
    private static readonly Regex Code = new(
        @"\.(cs|fs|vb|razor|xaml|java|kt|scala|py|js|mjs|ts|tsx|jsx|go|rs|rb|php|c|h|cc|cpp|hpp|swift|dart|ex|exs|clj|sql|sh|ps1)$", Linear);

    public static bool IsTest(string path) => Test.IsMatch(path) || PascalTest.IsMatch(path);

    public static bool IsDoc(string path) => Doc.IsMatch(path) && !IsTest(path);

    public static bool IsCode(string path) => Code.IsMatch(path) && !IsTest(path) && !IsDoc(path);
}
