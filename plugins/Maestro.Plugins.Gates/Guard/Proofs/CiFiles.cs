using System.Text.RegularExpressions;
using Maestro.Plugins.Gates.Guard.Rules;

namespace Maestro.Plugins.Gates.Guard.Proofs;

/// <summary>CI definitions and makefiles: steps that prove something and are gone or changed, and failures that do not count any more.</summary>
internal static class CiFiles
{
    private static readonly Regex Files = Patterns.Of(@"(^|/)(\.github/(workflows|actions)/.+\.ya?ml|\.gitlab-ci\.ya?ml|\.gitlab/.+\.ya?ml|azure-pipelines[^/]*\.ya?ml|\.azure-pipelines/.+\.ya?ml|Jenkinsfile[^/]*|\.circleci/.+\.ya?ml|\.travis\.yml|appveyor\.yml|bitbucket-pipelines\.yml|\.pre-commit-config\.yaml|lefthook\.ya?ml|\.husky/[^/]+|(GNUm|M|m)akefile|[^/]+\.mk|justfile|Justfile|Taskfile\.ya?ml|noxfile\.py|build\.(cake|gradle|gradle\.kts)|pom\.xml|test\.sh|run[-_]tests?\.sh|ci/.+\.(sh|ya?ml)|eng/.+\.(sh|ps1)|scripts/.*(test|lint|check).*)$");
    private static readonly Regex Naming = Patterns.Of(@"^(-\s*)?(name|uses|id|displayName|description)\s*:|^(#|//|:|\.PHONY)");

    public static bool Reads(GuardedChange change) => Files.IsMatch(change.Path);

    public static IEnumerable<Weakening> Compare(GuardedChange change)
    {
        if (change.Before is null)
            yield break;
        Weakening Relaxed(string what, int line, string before) => new(WeakeningKind.GateRelaxed, change.Path, line, what, before, change.Name, Path.GetFileNameWithoutExtension(change.Name));

        if (change.After is null)
        {
            if (change.Before.Split('\n').Any(Commands.Proves))
                yield return Relaxed("it is gone", 0, change.Before.Split('\n').First(Commands.Proves));
            yield break;
        }
        var lines = LineChange.Of(change);
        foreach (var (text, line) in lines.Added.Where(l => !Naming.IsMatch(l.Text) && Commands.Shrugs(l.Text)))
            yield return Relaxed($"a failure does not count any more: {text}", line, "");
        foreach (var (text, _) in lines.Gone.Where(l => !Naming.IsMatch(l.Text) && Commands.Proves(l.Text)))
        {
            var nearest = lines.Added.OrderByDescending(a => Shared(a.Text, text)).FirstOrDefault();
            if (nearest.Text is null || Shared(nearest.Text, text) == 0)
                yield return Relaxed("what proved something is gone", 0, text);
            else if (Commands.Weaker(text, nearest.Text) && !Commands.Shrugs(nearest.Text))
                yield return Relaxed($"what proved something is changed: {nearest.Text}", nearest.Line, text);
        }
        foreach (var (text, line) in lines.Gone.Where(l => l.Text is "pull_request:" or "push:" or "- pull_request" or "merge_group:"))
            yield return Relaxed("it is not started any more", line, text);
    }

    private static int Shared(string one, string other) => one.Split(' ').Intersect(other.Split(' ')).Count(word => word.Length > 2);
}
