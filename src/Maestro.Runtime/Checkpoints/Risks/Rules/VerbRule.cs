using Maestro.Runtime.Checkpoints.Risks.Invocations;

namespace Maestro.Runtime.Checkpoints.Risks.Rules;

/// <summary>
/// Programs that are risky by what they are told to do, as a table: in each line the programs, then the verbs in their order, then options that
/// must be there. <c>a|b</c> is one of several, <c>a*</c> what begins so.
/// </summary>
internal sealed class VerbRule(RiskKind kind, string what, string table) : IRiskRule
{
    private readonly List<(string Programs, string[] Verbs, string[] Options)> lines =
    [
        .. table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(words => (words[0], words[1..].Where(w => w[0] != '-').ToArray(), words[1..].Where(w => w[0] == '-').ToArray())),
    ];

    /// <inheritdoc/>
    public Risk? Judge(Invocation invocation) => lines.Any(l =>
        Verbs.Matches(invocation.Name, l.Programs)
        && Verbs.End(invocation.Arguments, l.Verbs) >= 0
        && l.Options.All(o => invocation.Arguments.Any(a => o.Split('|').Any(p => a == p || a.StartsWith(p + "=", StringComparison.Ordinal)))))
            ? new(kind, what, invocation.Text) : null;
}
