using Maestro.Runtime.Checkpoints.Risks.Shell;

namespace Maestro.Runtime.Checkpoints.Risks.Invocations;

/// <summary>A program about to be run, wrappers looked through.</summary>
/// <param name="Words">The program and its arguments; at least one.</param>
/// <param name="Dialect">Whose line it stood in.</param>
/// <param name="Fed">Whether more arguments come from elsewhere, as under <c>xargs</c>.</param>
/// <param name="Input">What a here-document feeds it, or null.</param>
internal sealed record Invocation(IReadOnlyList<ShellWord> Words, ShellDialect Dialect, bool Fed = false, string? Input = null)
{
    private static readonly string[] Executables = [".exe", ".cmd", ".bat", ".com"];

    /// <summary>The program's name without folder and ending, in lower case.</summary>
    public string Name { get; } = NameOf(Words[0].Text);

    /// <summary>What it is given.</summary>
    public IReadOnlyList<string> Arguments { get; } = [.. Words.Skip(1).Select(w => w.Text)];

    /// <summary>As a person would write it.</summary>
    public string Text => string.Join(' ', Words.Select(w => w.Text));

    /// <summary>Whether an argument is one of these.</summary>
    public bool Has(params ReadOnlySpan<string> options)
    {
        foreach (var argument in Arguments)
            if (options.Contains(argument))
                return true;
        return false;
    }

    /// <summary>Whether a cluster of short options, such as <c>-rf</c>, has this letter.</summary>
    public bool HasLetter(char letter) => Arguments.TakeWhile(a => a != "--").Any(a => a is ['-', not '-', ..] && a.Contains(letter));

    private static string NameOf(string program)
    {
        var name = program[(program.LastIndexOfAny(['/', '\\']) + 1)..].ToLowerInvariant();
        return Executables.FirstOrDefault(e => name.EndsWith(e, StringComparison.Ordinal) && name.Length > e.Length) is { } ending ? name[..^ending.Length] : name;
    }
}
