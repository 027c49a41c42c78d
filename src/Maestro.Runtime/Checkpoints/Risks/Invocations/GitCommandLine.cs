namespace Maestro.Runtime.Checkpoints.Risks.Invocations;

/// <summary>git's own options passed, an alias given on the line resolved.</summary>
/// <param name="Verb">The subcommand, or empty.</param>
/// <param name="Arguments">What the subcommand is given.</param>
/// <param name="Line">The shell line an alias stands for, or null.</param>
internal sealed record GitCommandLine(string Verb, IReadOnlyList<string> Arguments, string? Line = null)
{
    private static readonly string[] TakeValue =
        ["-C", "-c", "--git-dir", "--work-tree", "--namespace", "--exec-path", "--super-prefix", "--config-env", "--attr-source", "--list-cmds"];

    /// <summary>The first argument, or empty.</summary>
    public string First => Arguments.FirstOrDefault(a => a is not ['-', ..]) ?? "";

    /// <summary>Reads a call of git.</summary>
    public static GitCommandLine Of(Invocation invocation)
    {
        var arguments = invocation.Arguments;
        var aliases = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var i = 0;
        while (i < arguments.Count && arguments[i] is ['-', ..])
        {
            if (arguments[i] == "-c" && i + 1 < arguments.Count && arguments[i + 1].Split('=', 2) is [var key, var value] && key.StartsWith("alias.", StringComparison.OrdinalIgnoreCase))
                aliases[key["alias.".Length..]] = value;
            i += TakeValue.Contains(arguments[i]) ? 2 : 1;
        }
        if (i >= arguments.Count)
            return new("", []);
        if (!aliases.TryGetValue(arguments[i], out var alias))
            return new(arguments[i], [.. arguments.Skip(i + 1)]);
        if (alias is ['!', .. var line])
            return new("", [], line);
        var words = alias.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new(words.FirstOrDefault() ?? "", [.. words.Skip(1), .. arguments.Skip(i + 1)]);
    }

    /// <summary>Whether a long option is there; git takes any beginning that is not ambiguous, of which this knows those of two letters on.</summary>
    public bool HasLong(string option) => Arguments.TakeWhile(a => a != "--").Any(a =>
        a == option || a.StartsWith(option + "=", StringComparison.Ordinal) || (a.Length >= 4 && option.StartsWith(a, StringComparison.Ordinal)));

    /// <summary>Whether a cluster of short options has this letter.</summary>
    public bool HasShort(char letter) => Arguments.TakeWhile(a => a != "--").Any(a => a is ['-', not '-', ..] && a.Contains(letter));
}
