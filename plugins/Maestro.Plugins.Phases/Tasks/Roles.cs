using Maestro.Runtime.Capabilities;
using System.Text.RegularExpressions;

namespace Maestro.Plugins.Phases.Tasks;

/// <summary>The kind of work a requirement asks for: by its files where it names any, else by how its sentence begins.</summary>
internal static class Roles
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;
    private const string Verb = @"^((add|write|extend|update|improve|create|fix|mend)\s+)?((the|a|an|more|missing|some)\s+)*";

    // The object of the sentence, on whole words: "add a --docs switch" is code, and so is "contest rules".
    private static readonly Regex Tests = new(Verb + @"((unit|integration|regression|end-to-end)\s+)*tests?\b", Linear);
    private static readonly Regex Docs = new(Verb + @"((user|api)\s+)?(docs|documentation|readme(\.md)?|changelog(\.md)?|tutorial|guide)\b|^document\b", Linear);

    public static string Of(Requirement requirement)
    {
        var files = requirement.Files;
        if (files.Count > 0)
            return files.All(PathKind.IsTest) ? "tests" : files.All(PathKind.IsDoc) ? "docs" : "code";

        return Tests.IsMatch(requirement.Text) ? "tests" : Docs.IsMatch(requirement.Text) ? "docs" : "code";
    }
}
