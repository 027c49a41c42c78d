namespace Maestro.Plugins.Gates.Guard;

/// <summary>One change that weakens what proves the work.</summary>
/// <param name="Kind">How.</param>
/// <param name="File">Where it is now, or where it was.</param>
/// <param name="Line">From 1; 0 where there is no line.</param>
/// <param name="What">The change in a few words.</param>
/// <param name="Before">What stood there; empty where nothing did.</param>
/// <param name="Names">By which a plan may name it: the test, its class, the rule, the gate.</param>
internal sealed record Weakening(WeakeningKind Kind, string File, int Line, string What, string Before, params IReadOnlyList<string> Names)
{
    private const int MostOfBefore = 300;

    /// <summary>The rule's code, as <c>test-deleted</c>.</summary>
    public string Code => Kind switch
    {
        WeakeningKind.TestDeleted => "test-deleted",
        WeakeningKind.TestSkipped => "test-skipped",
        WeakeningKind.TestEmptied => "test-emptied",
        WeakeningKind.AssertionRemoved => "assertion-removed",
        WeakeningKind.AssertionLoosened => "assertion-loosened",
        WeakeningKind.RuleRelaxed => "rule-relaxed",
        _ => "gate-relaxed",
    };

    /// <summary>As a gate reports it.</summary>
    public GateFinding Finding => new(Before.Length == 0 ? What : $"{What}; before: {Short(Before)}", Code, File, Line);

    private static string Short(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= MostOfBefore ? line : line[..MostOfBefore] + "…";
    }
}
