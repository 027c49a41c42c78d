using Maestro.Runtime.Checkpoints.Risks.Invocations;

namespace Maestro.Runtime.Checkpoints.Risks.Rules;

/// <summary>
/// Scripts and tasks are not opened; they are taken at their name. A name is cut at <c>: / .</c>; a part that is a risky word, or begins with
/// one and a dash, makes it risky: <c>npm run deploy:staging</c> and <c>./deploy-docs.sh</c> are, <c>npm run release-notes</c> is not.
/// </summary>
internal sealed class NamedTaskRule : IRiskRule
{
    private static readonly string[] ByFirst = ["make", "gmake", "just", "task", "rake", "invoke", "inv", "nox", "tox", "doit", "mage", "grunt", "gulp", "nuke", "cake", "ant", "mise", "gradle", "gradlew"];
    private static readonly string[] Runners = ["npm", "pnpm", "yarn", "bun", "deno", "composer", "hatch", "pdm", "nx", "turbo", "moon", "lerna"];
    private static readonly string[] Scripts = [".sh", ".bash", ".zsh", ".ps1", ".cmd", ".bat", ".py", ".rb", ".js", ".mjs", ".ts", ".pl", ".fsx", ".csx"];
    private static readonly string[] Interpreters = ["sh", "bash", "dash", "zsh", "ksh", "source", ".", "python", "python3", "ruby", "node", "perl", "pwsh", "powershell", "tsx", "ts-node", "call"];

    private static readonly Dictionary<string, RiskKind> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["deploy"] = RiskKind.Deploy,
        ["undeploy"] = RiskKind.Deploy,
        ["publish"] = RiskKind.Publishing,
        ["release"] = RiskKind.Publishing,
        ["migrate"] = RiskKind.Migration,
        ["push"] = RiskKind.Push,
    };

    /// <inheritdoc/>
    public Risk? Judge(Invocation invocation) => Names(invocation)
        .Select(n => n.Split(':', '/', '\\', '.').Select(Kind).FirstOrDefault(k => k is not null))
        .FirstOrDefault(k => k is not null) is { } kind
            ? new(kind, "is a task or script of that name; what it does was not looked into", invocation.Text) : null;

    private static IEnumerable<string> Names(Invocation invocation)
    {
        if (ByFirst.Contains(invocation.Name))
            return invocation.Arguments.Where((a, i) => a is not ['-', ..] && !a.Contains('=') && (i == 0 || invocation.Arguments[i - 1] is not ("-C" or "-f" or "-I")));
        if (Runners.Contains(invocation.Name))
            return Verbs.End(invocation.Arguments, ["run|run-script|task|exec"]) is var end and >= 0
                ? invocation.Arguments.Skip(end).Where(a => a is not ['-', ..]).Take(1)
                : invocation.Name is "yarn" or "pnpm" or "bun" ? invocation.Arguments.Where(a => a is not ['-', ..]).Take(1) : [];
        var script = Interpreters.Contains(invocation.Name) ? invocation.Arguments.FirstOrDefault(a => a is not ['-', ..]) : invocation.Words[0].Text;
        return script is not null && (Scripts.Any(s => script.EndsWith(s, StringComparison.OrdinalIgnoreCase)) || (script.Contains('/') && script == invocation.Words[0].Text))
            ? [script[(script.LastIndexOfAny(['/', '\\']) + 1)..]] : [];
    }

    private static RiskKind? Kind(string part) =>
        Words.TryGetValue(part, out var kind) ? kind
        : part.IndexOfAny(['-', '_']) is > 0 and var dash && part[..dash] is "deploy" or "publish" or "migrate" ? Words[part[..part.IndexOfAny(['-', '_'])]]
        : null;
}
