using System.Text.RegularExpressions;

namespace Maestro.Runtime.Execution.Baselines;

/// <summary>Which findings a plan asks to have mended, though they were there before: those it names.</summary>
internal sealed partial class Demand
{
    private readonly HashSet<string> words;
    private readonly bool everything;

    private Demand(HashSet<string> words, bool everything) => (this.words, this.everything) = (words, everything);

    /// <summary>What tasks ask for.</summary>
    public static Demand Of(IReadOnlyList<WorkTask> tasks)
    {
        var text = string.Join('\n', tasks.SelectMany(task => new[] { task.Title, task.Instructions }.Concat(task.Acceptance)));
        return new([.. Word().Matches(text).Select(match => match.Value)], Broken().IsMatch(text));
    }

    /// <summary>Whether a finding is asked for: the words name its code, or the test's method or class.</summary>
    public bool Asks(GateFinding finding) => everything || (finding.Code is { } code && Word().Matches(code) is { Count: > 0 } parts && Named(parts).Any(words.Contains));

    // Of Acme.Tests.PriceTests.Adds(1,2) those two that mean this test; a namespace means many.
    private static IEnumerable<string> Named(MatchCollection parts)
    {
        var name = parts.TakeWhile((part, at) => at == 0 || part.Index == parts[at - 1].Index + parts[at - 1].Length + 1).Select(part => part.Value).ToList();
        return name.Count == 1 ? name : name.TakeLast(2);
    }

    [GeneratedRegex(@"[\p{L}_][\p{L}\p{N}_]*", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"\b(failing|broken|red)\s+(unit\s+|integration\s+)?(tests?|build|gates?)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Broken();
}
